import { describe, expect, it } from "vitest";
import { attendance, evidence, person } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import type { Agreed } from "./candidates";
import { coverageOf, type Measure } from "./coverage";
import type { Said } from "./stages";

const journey = presetJourney("lifecycle");

/** So many people of the first persona in each audience, each in an interview of a day of its own, saying what `said` gives for the nth. */
function heard(
  counts: Partial<Record<CoveredAudience, number>>,
  says: (index: number) => Partial<Said> = () => ({}),
  facts: Partial<Measure> = {},
) {
  const people = Object.entries(counts).flatMap(([audience, count]) =>
    Array.from({ length: count }, (_, index) => person(`${audience}${index}`, { audience: audience as CoveredAudience })),
  );
  const attendances = people.map(({ participantId, audience }, index) =>
    attendance(participantId, { audience, date: `2026-03-${String(index + 1).padStart(2, "0")}` }),
  );
  const said = people.map(({ participantId }, index) => ({
    interviewId: `interview-${participantId}`,
    participantId,
    codeIds: [],
    steps: [],
    ...says(index),
  }));
  const coded = { said, markedAsCoded: new Set<string>(), journey };
  return coverageOf(evidence({ people, attendances }), { audienceMinimum: 3, planned: [], noDate: 0, coded, ...facts });
}
const enough = { prospect: 5, customer: 5, churned: 5 };
const everyStage = { steps: journey.stages.map(({ general }) => general) };
const fresh = (index: number) => ({ codeIds: [`a${index}`, `b${index}`], ...everyStage });

describe("whom to talk to next, beyond the gaps", () => {
  it("is one more of the persona whose interviews still bring new codes", () => {
    const [next] = heard(enough, fresh).items[0]?.next ?? [];
    expect(next).toMatchObject({ kind: "learning", audience: "prospect" });
    expect(next?.reason).toBe(
      "The target is reached; 5 of the 15 heard are prospects. 4 new codes in the last 2 interviews, 50 % of the base of 8.",
    );
  });

  it("is nobody of a persona that is covered, saturated and heard on every stage", () => {
    const same = () => ({ codeIds: ["a", "b"], ...everyStage });
    expect(heard(enough, same).items[0]).toMatchObject({ next: [], saturation: { short: "saturated at 4 + 2" } });
  });

  it("adds what still comes to the reason of a gap", () => {
    const [next] = heard({ prospect: 4, customer: 4 }, fresh).items[0]?.next ?? [];
    expect(next?.reason).toBe(
      "No churned person heard yet; at least 3 are asked for. 4 new codes in the last 2 interviews, 50 % of the base of 8.",
    );
  });

  it("is somebody who can speak about the stages that nobody spoke about", () => {
    const most = { codeIds: ["a"], steps: everyStage.steps.filter((step) => step !== "any-retention" && step !== "any-loyalty") };
    expect(heard(enough, () => most).items[0]?.next).toEqual([
      {
        kind: "stage",
        audience: "prospect",
        stages: ["retention", "loyalty"],
        count: 1,
        reason: "Nobody of the 15 heard spoke about retention or loyalty.",
      },
    ]);
  });

  it("asks once for a persona nobody was heard of, not for each audience", () => {
    const founder = heard(enough).items[1];
    expect(founder?.holes).toHaveLength(3);
    expect(founder?.next).toEqual([
      { kind: "nobody", audience: "prospect", count: 3, reason: "Nobody of them heard yet; at least 3 of each audience are asked for." },
    ]);
  });

  it("says nothing of stages where nothing was placed in any, or hardly anyone was heard", () => {
    const kinds = (counts: Partial<typeof enough>, says?: typeof fresh) => heard(counts, says).next.map(({ kind }) => kind);
    expect(kinds(enough)).not.toContain("stage");
    expect(kinds({ customer: 2 }, () => ({ codeIds: [], steps: ["renewal" as const] as never }))).not.toContain("stage");
  });

  it("names a buying role that nobody of the study holds, last of all but the stages", () => {
    const { next } = heard({ prospect: 5, customer: 5 }, fresh);
    expect(next.map(({ kind }) => kind)).toEqual(["hole", "nobody", "role"]);
    expect(next.at(-1)).toMatchObject({
      personaId: null,
      role: "economic",
      reason: "Nobody of the 10 heard is known in the role economic buyer or technical buyer.",
    });
  });
});

describe("who agreed to be talked to", () => {
  const agreed = (code: string, facts: Partial<Agreed> = {}): Agreed => ({
    code,
    personaId: "lead",
    audience: "churned",
    role: null,
    participantId: code,
    responseId: null,
    questionnaireId: null,
    ...facts,
  });
  const first = (all: Agreed[]) =>
    heard({ prospect: 5, customer: 5 }, undefined, { agreed: all }).next.find(({ personaId }) => personaId === "lead");

  it("fits audience and persona, those with no persona yet last", () => {
    const all = [
      agreed("P-1", { personaId: null }),
      agreed("P-2"),
      agreed("P-3", { audience: "customer" }),
      agreed("P-4", { personaId: "founder" }),
    ];
    expect(first(all)?.candidates.map(({ code }) => code)).toEqual(["P-2", "P-1"]);
  });

  it("leaves out who was heard already: a person counts once", () => {
    expect(first([agreed("prospect0"), agreed("P-2")])?.candidates.map(({ code }) => code)).toEqual(["P-2"]);
  });

  it("names four and counts the rest", () => {
    const all = Array.from({ length: 9 }, (_, index) => agreed(`P-${index}`));
    expect(first(all)).toMatchObject({ candidateCount: 9, candidates: { length: 4 } });
  });
});

describe("what the numbers alone would hide", () => {
  const remarks = (coverage: ReturnType<typeof heard>) => coverage.items[0]?.remarks.map(({ sentence }) => sentence);

  it("is that only admins spoke of the value", () => {
    const people = [person("1", { role: "admin" }), person("2", { role: "user" })];
    const said = (ids: string[]) =>
      ids.map((id) => ({ interviewId: `interview-${id}`, participantId: id, codeIds: [], steps: ["first-value.first-report"] }));
    const of = (ids: string[]) =>
      remarks(
        coverageOf(evidence({ people }), {
          audienceMinimum: 3,
          planned: [],
          noDate: 0,
          coded: { said: said(ids), markedAsCoded: new Set(), journey },
        }),
      );
    expect(of(["1"])).toEqual(["The one who spoke of the first value is an admin: hear somebody who only uses it."]);
    expect(of(["1", "2"])).toEqual([]);
    expect(of([])).toEqual([]);
  });

  it("is that many people spoke in few interviews", () => {
    const people = Array.from({ length: 6 }, (_, index) => person(String(index)));
    const attendances = people.map(({ participantId }) => attendance(participantId, { interviewId: "round table" }));
    const coverage = coverageOf(evidence({ people, attendances }), { audienceMinimum: 3, planned: [], noDate: 0 });
    expect(remarks(coverage)?.[0]).toMatch(/^6 people in 1 interview: /);
  });

  it("is that all of them are from one account", () => {
    const of = (accountIds: (string | null)[]) => {
      const people = accountIds.map((accountId, index) => person(String(index), { accountId }));
      return remarks(coverageOf(evidence({ people }), { audienceMinimum: 3, planned: [], noDate: 0 }));
    };
    expect(of(["a", "a", "a"])).toEqual(["All 3 people are from one account: what they say may be that firm's alone."]);
    expect([of(["a", "a", "b"]), of(["a", "a", null]), of(["a", "a"])]).toEqual([[], [], []]);
  });

  it("is that they lean to one audience, once there are six", () => {
    expect(heard({ prospect: 2, customer: 4 }).items[0]?.lopsided).toEqual({ audience: "customer", people: 4 });
    expect(heard({ prospect: 5, customer: 8, churned: 4 }).items[0]?.lopsided).toBeNull();
    expect(heard({ customer: 5 }).items[0]?.lopsided).toBeNull();
  });
});
