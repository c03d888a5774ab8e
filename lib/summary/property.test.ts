import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { hear } from "@/lib/evidence/spoken";
import { answered, attendance, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { STEP_SLUGS } from "@/lib/journey/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { heardWithin } from "@/lib/themes/period";
import type { ThemeQuotesQuery } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { wilson } from "@/lib/themes/wilson";
import { numbersIn } from "./numbers";
import type { LineEvidence, WrittenLine } from "./schema";
import { factsOf } from "./testing";
import { writeSummary } from "./write-summary";

const journey = presetJourney("lifecycle");

/** The people and respondents behind a question for quotes, counted anew from the highlights. */
function recount(
  study: Evidence,
  { point, code, since, before, hidden: _, ...filter }: ThemeQuotesQuery,
): { people: number; respondents: number } {
  const spoken = heardWithin(hear(study, { filter, journey }), { since, before }).spoken.filter(
    ({ highlight: said }) =>
      (point === undefined || (said.point ?? "none") === point) &&
      (code === undefined || said.codeIds.includes(code) || (code === "none" && said.codeIds.every((id) => id === "gone"))),
  );
  return {
    people: new Set(spoken.flatMap(({ voices }) => voices.map(({ person: one }) => one.participantId))).size,
    respondents: new Set(spoken.flatMap(({ respondents }) => respondents.map(({ key }) => key))).size,
  };
}

const anyStudy: fc.Arbitrary<Evidence> = fc
  .record({
    people: fc.array(fc.record({ role: fc.constantFrom(...ROLES, null), audience: fc.constantFrom(...AUDIENCES) }), { maxLength: 12 }),
    said: fc.array(
      fc.record({
        who: fc.nat({ max: 11 }),
        step: fc.constantFrom(...STEP_SLUGS, null),
        point: fc.constantFrom("trigger" as const, "failure" as const, null),
        codeIds: fc.subarray(["units", "template", "paper", "gone"]),
        late: fc.boolean(),
      }),
      { maxLength: 60 },
    ),
    replies: fc.nat({ max: 6 }),
    wrote: fc.array(fc.record({ who: fc.nat({ max: 5 }), codeIds: fc.subarray(["units", "paper"]) }), { maxLength: 10 }),
  })
  .map(({ people: kindsOfPeople, said, replies, wrote }) => {
    const everyone = kindsOfPeople.map((facts, index) => person(String(index), facts));
    return evidence({
      people: everyone,
      attendances: everyone.flatMap(({ participantId, audience }) =>
        ["early", "late"].map((when) =>
          attendance(participantId, {
            interviewId: `${when}-${participantId}`,
            audience,
            date: when === "early" ? "2026-02-01" : "2026-05-01",
          }),
        ),
      ),
      replies: Array.from({ length: replies }, (_, index) => reply(String(index))),
      highlights: [
        ...said.map(({ who, late, ...facts }, index) =>
          highlight(`h${index}`, String(who), {
            ...facts,
            interviewId: `${late ? "late" : "early"}-${who}`,
            date: late ? "2026-05-01" : "2026-02-01",
          }),
        ),
        ...wrote.map(({ who, codeIds }, index) => answered(`w${index}`, String(who), { codeIds, point: "failure" })),
      ],
    });
  });

const NAMES = ["1 May 2026", "1 February 2026"];

/** The numbers that a figure and its share may say. */
function sayable({ counts }: LineEvidence): number[] {
  const [n, of] = counts;
  if (n === undefined || of === undefined) return counts;
  return [...counts, ...numbersIn(shareText(n, of, wilson(n, of))), 95];
}

describe("no sentence says what nobody said", () => {
  const lines = (study: Evidence): WrittenLine[] => writeSummary(factsOf(study, { since: { day: "2026-05-01", why: "wave" } }));

  it("every number in a sentence is one of its evidence", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { text, evidence: behind } of lines(study)) {
          const known = new Set(behind.flatMap(sayable));
          for (const number of numbersIn(text, NAMES)) expect(known, text).toContain(number);
        }
      }),
    );
  });

  it("every count that opens quotes is the number of people behind those quotes", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const told = lines(study).filter(({ section }) => section !== "heard");
        for (const [text, { counts, at }] of told.flatMap((one) => one.evidence.map((behind) => [one.text, behind] as const))) {
          if (at.page !== "quotes") continue;
          const found = recount(study, at.query);
          expect([found.people, found.respondents], text).toContain(counts[0]);
        }
      }),
    );
  });

  it("a single voice is told of only where nobody else names the point at that stage, coded or not", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const single = lines(study).filter(({ text }) => /a single (person|respondent) names a (trigger|failure point)/u.test(text));
        for (const { key, stage, text } of single) {
          const point = key.endsWith("failure") ? "failure" : "trigger";
          const naming = recount(study, { persona: ["lead"], stage: [stage ?? ""], point });
          expect(text.includes("a single person") ? naming.people : naming.respondents, text).toBe(1);
        }
      }),
    );
  });

  it("every sentence has evidence, but for what we do not know", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { section, text, evidence: behind } of lines(study))
          if (section !== "unknown") expect(behind.length, text).toBeGreaterThan(0);
      }),
    );
  });

  it("no two sentences have the same key, and none holds a hole", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const written = lines(study);
        expect(new Set(written.map(({ key }) => key)).size).toBe(written.length);
        for (const { text } of written) expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|,,| ,/);
      }),
    );
  });
});
