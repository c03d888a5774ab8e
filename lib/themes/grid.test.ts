import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { spokenUnder } from "@/lib/evidence/spoken";
import { attendance, evidence, highlight, person } from "@/lib/evidence/testing";
import { voicesUnder } from "@/lib/evidence/voices";
import { JOURNEY_PRESETS, type JourneyPreset, STEP_SLUGS } from "@/lib/journey/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { gridCells } from "./grid";

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
    expect(gridCells(study, { filter: {}, preset: "lifecycle" })).toEqual([
      { ...at, stage: "onboarding", point: "failure", codeId: "units", people: 2, highlights: 3 },
      { ...at, stage: "retention", point: "failure", codeId: null, people: 1, highlights: 1 },
      { ...at, stage: null, point: null, codeId: null, people: 1, highlights: 1 },
    ]);
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
        step: fc.constantFrom(...STEP_SLUGS, null),
        point: fc.constantFrom("trigger" as const, "failure" as const, null),
        codeIds: fc.subarray(["units", "template", "gone"]),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ people, words, said }) => {
    const everyone = people.map((facts, index) => person(String(index), facts));
    return evidence({
      people: everyone,
      attendances: everyone.map(({ participantId, audience }, index) =>
        attendance(participantId, { interviewId: "one", audience, ownWords: words[index] ?? 0 }),
      ),
      highlights: said.map(({ who, ...facts }, index) =>
        highlight(String(index), "0", { ...facts, interviewId: "one", participantIds: [...new Set(who.map(String))] }),
      ),
    });
  });

/** Highlights and distinct people in the study, and per persona, audience, role, point and code. */
function totals(study: Evidence, preset: JourneyPreset) {
  const groups = new Map<string, { highlights: Set<string>; people: Set<string> }>();
  const voices = voicesUnder(study, {});
  for (const { highlight: said, voices: heard } of spokenUnder({ evidence: study, voices, filter: {}, preset })) {
    for (const { person: who, audience } of heard) {
      const keys = [`point ${said.point}`, `persona ${who.personaId}`, `audience ${audience}`, `role ${who.role}`];
      for (const key of ["study", ...keys, ...said.codeIds.map((id) => `code ${id}`)]) {
        const group = groups.get(key) ?? { highlights: new Set(), people: new Set() };
        group.highlights.add(said.id);
        group.people.add(who.participantId);
        groups.set(key, group);
      }
    }
  }
  return new Map([...groups].map(([key, { highlights, people }]) => [key, [highlights.size, people.size]]));
}

describe("rule 7: a switch of preset", () => {
  it("keeps the number of highlights and of people in the study and per persona, audience, role, point and code", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const [first, ...others] = JOURNEY_PRESETS.map((preset) => totals(study, preset));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });

  it("moves no highlight out of the grid: each preset's cells of one point hold the same highlights in all", () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const sums = JOURNEY_PRESETS.map((preset) =>
          gridCells(study, { filter: {}, preset }).reduce((sum, cell) => sum + cell.highlights, 0),
        );
        expect(new Set(sums).size).toBe(1);
      }),
    );
  });
});
