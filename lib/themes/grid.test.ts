import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { hear } from "@/lib/evidence/spoken";
import { answered, attendance, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney, type StudyJourney, studyJourney } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS, STAGES, STEP_SLUGS } from "@/lib/journey/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { gridCells } from "./grid";
import type { PersonaThemes, Theme, ThemesSummary } from "./schema";
import { summarizeThemes } from "./summarize";

describe("the evidence grid", () => {
  it("counts people and highlights by stage, persona, audience, point and code, in the order of the journey", () => {
    const study = evidence({
      people: [person("1"), person("2")],
      highlights: [
        highlight("a", "1", { step: "renewal", point: "failure" }),
        highlight("b", "1", { point: "failure", codeIds: ["units"] }),
        highlight("c", "2", { point: "failure", codeIds: ["units"] }),
        highlight("d", "2", { point: "failure", codeIds: ["units"] }),
        highlight("e", "2", { step: null }),
      ],
    });
    const at = { personaId: "lead", audience: "customer" };
    expect(gridCells(study, { filter: {}, journey: presetJourney("lifecycle") })).toEqual([
      { ...at, stage: "onboarding", point: "failure", codeId: "units", people: 2, respondents: 0, highlights: 3 },
      { ...at, stage: "retention", point: "failure", codeId: null, people: 1, respondents: 0, highlights: 1 },
      { ...at, stage: null, point: null, codeId: null, people: 1, respondents: 0, highlights: 1 },
    ]);
  });

  it("counts respondents beside the people of a cell, and those without an audience in a cell of their own", () => {
    const study = evidence({
      people: [person("1")],
      replies: [reply("8"), reply("9", { audience: null, participantId: null })],
      highlights: [highlight("a", "1"), answered("b", "8"), answered("c", "8"), answered("d", "9")],
    });
    const at = { stage: "onboarding", personaId: "lead", point: null, codeId: null };
    expect(gridCells(study, { filter: {}, journey: presetJourney("lifecycle") })).toEqual([
      { ...at, audience: "customer", people: 1, respondents: 1, highlights: 3 },
      { ...at, audience: null, people: 0, respondents: 1, highlights: 1 },
    ]);
  });
});

const OWN = ["approval.security-review", "set-up.import", "any-retention.board-meeting"] as const;
const ANY_STEP = [...STEP_SLUGS, ...OWN, null];

/** A study's own journey: any preset, its stages in any order, all but two of them possibly taken out, with steps of its own. */
const anyJourney: fc.Arbitrary<StudyJourney> = fc.constantFrom(...JOURNEY_PRESETS).chain((preset) => {
  const slugs = STAGES[preset].map(({ slug }) => slug);
  return fc
    .record({
      order: fc.shuffledSubarray(slugs, { minLength: slugs.length }),
      out: fc.integer({ min: 0, max: slugs.length - 2 }),
      into: fc.nat(),
      own: fc.subarray([...OWN]),
    })
    .map(({ order, out, into, own }) => {
      const stand = order.slice(out);
      const folded = Object.fromEntries(order.slice(0, out).map((slug, at) => [slug, stand[(into + at) % stand.length] ?? slug]));
      const steps = own.map((slug) => ({ slug, name: slug, definition: "" }));
      return studyJourney({ journeyPreset: preset, journey: { stages: { [preset]: { order, names: {}, folded } }, steps } });
    });
});

const anyStudy: fc.Arbitrary<Evidence> = fc
  .record({
    people: fc.array(
      fc.record({
        personaId: fc.constantFrom("lead", "founder", null),
        role: fc.constantFrom(...ROLES, null),
        audience: fc.constantFrom(...AUDIENCES, null),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    words: fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 }),
    said: fc.array(
      fc.record({
        who: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
        step: fc.constantFrom(...ANY_STEP),
        point: fc.constantFrom("trigger" as const, "failure" as const, null),
        codeIds: fc.subarray(["units", "template", "gone"]),
      }),
      { maxLength: 25 },
    ),
    replies: fc.array(
      fc.record({
        by: fc.option(fc.nat({ max: 6 })),
        personaId: fc.constantFrom("lead", "founder", null),
        role: fc.constantFrom(...ROLES, null),
        audience: fc.constantFrom(...AUDIENCES, null),
      }),
      { maxLength: 6 },
    ),
    wrote: fc.array(
      fc.record({
        who: fc.nat({ max: 5 }),
        step: fc.constantFrom(...ANY_STEP),
        point: fc.constantFrom("trigger" as const, "failure" as const, null),
        codeIds: fc.subarray(["units", "template", "gone"]),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ people, words, said, replies, wrote }) => {
    const everyone = people.map((facts, index) => person(String(index), facts));
    const answers = wrote.map(({ who, ...facts }, index) => answered(`w${index}`, String(who), facts));
    return evidence({
      people: everyone,
      attendances: everyone.map(({ participantId, audience }, index) =>
        attendance(participantId, { interviewId: "one", audience, ownWords: words[index] ?? 0 }),
      ),
      replies: replies.map(({ by, ...facts }, index) => reply(String(index), { ...facts, participantId: by === null ? null : String(by) })),
      highlights: [
        ...said.map(({ who, ...facts }, index) =>
          highlight(String(index), "0", { ...facts, interviewId: "one", participantIds: [...new Set(who.map(String))] }),
        ),
        ...answers,
      ],
    });
  });

/** Highlights, distinct people and distinct respondents in the study, and per persona, audience, role, point and code. */
function totals(study: Evidence, journey: StudyJourney) {
  const groups = new Map<string, { highlights: Set<string>; people: Set<string>; respondents: Set<string> }>();
  for (const { highlight: said, voices, respondents } of hear(study, { filter: {}, journey }).spoken) {
    const heard = voices.map(({ person: { personaId, role, participantId }, audience }) => ({ personaId, role, audience, participantId }));
    for (const { personaId, audience, role, ...who } of [...heard, ...respondents]) {
      const keys = [`point ${said.point}`, `persona ${personaId}`, `audience ${audience}`, `role ${role}`];
      for (const key of ["study", ...keys, ...said.codeIds.map((id) => `code ${id}`)]) {
        const group = groups.get(key) ?? { highlights: new Set(), people: new Set(), respondents: new Set() };
        group.highlights.add(said.id);
        if ("key" in who) group.respondents.add(who.key);
        else group.people.add(who.participantId);
        groups.set(key, group);
      }
    }
  }
  return new Map([...groups].map(([key, { highlights, people, respondents }]) => [key, [highlights.size, people.size, respondents.size]]));
}

describe("rule 7: a switch of preset, another order, a stage taken out, steps of its own", () => {
  it("keeps the number of highlights, people and respondents in the study and per persona, audience, role, point and code", () => {
    fc.assert(
      fc.property(anyStudy, anyJourney, anyJourney, (study, before, after) => {
        expect(totals(study, after)).toEqual(totals(study, before));
      }),
    );
  });

  it("moves no highlight out of the grid: each journey's cells of one point hold the same highlights in all", () => {
    fc.assert(
      fc.property(anyStudy, fc.array(anyJourney, { minLength: 2, maxLength: 3 }), (study, journeys) => {
        const sums = journeys.map((journey) => gridCells(study, { filter: {}, journey }).reduce((sum, cell) => sum + cell.highlights, 0));
        expect(new Set(sums).size).toBe(1);
      }),
    );
  });

  it("leaves everyone who was asked in the denominators", () => {
    fc.assert(
      fc.property(anyStudy, fc.array(anyJourney, { minLength: 2, maxLength: 3 }), (study, journeys) => {
        const bases = journeys.map((journey) =>
          summarizeThemes(study, { filter: {}, journey }).items.map(({ personaId, of, respondentsOf }) => ({
            personaId,
            of,
            respondentsOf,
          })),
        );
        for (const base of bases) expect(base).toEqual(bases[0]);
      }),
    );
  });
});

/** What a summary says of those who were interviewed, rows that only respondents fill left out. */
function interviewed({ items, uncounted }: ThemesSummary): string {
  const counts = ({ codeId, people, of, interval, byAudience }: Theme) => ({
    ...{ codeId, people, of, interval },
    byAudience: byAudience.map(({ audience, ...one }) => ({ audience, people: one.people, of: one.of })),
  });
  const rows = (themes: readonly Theme[]) =>
    themes
      .filter(({ people }) => people > 0)
      .map(counts)
      .sort((a, b) => String(a.codeId).localeCompare(String(b.codeId)));
  const stages = (persona: PersonaThemes) =>
    [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])]
      .map(({ stage, triggerPeople, failurePeople, ...of }) => ({
        ...{ stage, triggerPeople, failurePeople },
        ...{ triggers: rows(of.triggers), failures: rows(of.failures), themes: rows(of.themes) },
      }))
      .filter(({ triggers, failures, themes }) => triggers.length + failures.length + themes.length > 0);
  const personas = items
    .map((one) => ({ ...{ id: one.personaId, of: one.of, by: one.ofByAudience, several: one.severalAudiences }, stages: stages(one) }))
    .filter(({ id, of }) => id !== null || of > 0);
  return JSON.stringify({ personas, uncounted });
}

describe("rule 1: interviewees and respondents stand side by side", () => {
  it("what is said of interviewees is the same to the byte, however many replied and whatever they wrote", () => {
    fc.assert(
      fc.property(anyStudy, anyJourney, fc.subarray([...AUDIENCES]), (study, journey, audience) => {
        const reading = { filter: { audience }, journey };
        const without = { ...study, replies: [], crowds: [], highlights: study.highlights.filter(({ answer }) => answer === null) };
        expect(interviewed(summarizeThemes(study, reading))).toBe(interviewed(summarizeThemes(without, reading)));
        const cells = (of: Evidence) =>
          JSON.stringify(gridCells(of, reading).flatMap(({ respondents, highlights, ...cell }) => (cell.people > 0 ? [cell] : [])));
        expect(cells(study)).toBe(cells(without));
      }),
    );
  });

  it("and the other way round: what is said of respondents does not change with the interviews", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const asked = (of: Evidence) =>
          summarizeThemes(of, { filter: {}, journey: presetJourney("lifecycle") })
            .items.flatMap(({ personaId, respondentsOf, stages }) => [
              `${personaId} ${respondentsOf}`,
              ...stages.map(({ stage, triggerRespondents, failureRespondents }) => `${stage} ${triggerRespondents} ${failureRespondents}`),
            ])
            .filter((line) => !line.endsWith(" 0"));
        const without = { ...study, attendances: [], highlights: study.highlights.filter(({ answer }) => answer !== null) };
        expect(asked(study)).toEqual(asked(without));
      }),
    );
  });

  it("neither column ever holds more than its own base", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const { stages, of, respondentsOf } of summarizeThemes(study, { filter: {}, journey: presetJourney("lifecycle") }).items)
          for (const theme of stages.flatMap(({ triggers, failures, themes }) => [...triggers, ...failures, ...themes])) {
            expect(theme.people).toBeLessThanOrEqual(of);
            expect(theme.respondents).toBeLessThanOrEqual(respondentsOf);
            for (const one of theme.byAudience) expect(one.respondents).toBeLessThanOrEqual(one.respondentsOf);
          }
      }),
    );
  });
});
