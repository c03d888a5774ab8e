import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { attendance, evidence, highlight, person } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import type { GridFilter, PersonaThemes, StageThemes } from "./schema";
import { summarizeThemes } from "./summarize";

function read(study: Evidence, filter: GridFilter = {}) {
  return summarizeThemes(study, { filter, journey: presetJourney("lifecycle") });
}
function rowOf(study: Evidence, filter: GridFilter = {}, personaId: string | null = "lead"): PersonaThemes {
  const row = read(study, filter).items.find((item) => item.personaId === personaId);
  if (!row) throw new Error("no such persona");
  return row;
}
function stage(row: PersonaThemes, slug: string): StageThemes {
  const found = row.stages.find((item) => item.stage === slug);
  if (!found) throw new Error("no such stage");
  return found;
}
const onboarding = (study: Evidence, filter: GridFilter = {}) => stage(rowOf(study, filter), "onboarding");

describe("rule 1: a person counts once", () => {
  it("however many highlights they gave and interviews they were in", () => {
    const study = evidence({
      people: [person("1"), person("2")],
      attendances: [attendance("1"), attendance("1", { interviewId: "second" }), attendance("2")],
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units"] }),
        highlight("b", "1", { point: "failure", codeIds: ["units"] }),
        highlight("c", "1", { point: "failure", codeIds: ["units"], interviewId: "second" }),
      ],
    });
    const [theme] = onboarding(study).failures;
    expect(theme).toMatchObject({ statement: "Units differ", people: 1, of: 2, highlights: 3 });
    expect(onboarding(study).failurePeople).toBe(1);
  });

  it("and respondents stand beside, never added", () => {
    const study = evidence({ people: [person("1")], highlights: [highlight("a", "1", { point: "trigger" })] });
    expect(onboarding(study).triggers[0]).toMatchObject({ people: 1, respondents: 0, respondentsOf: 0 });
    expect(rowOf(study, { source: ["questionnaire"] })).toMatchObject({ of: 0 });
    expect(onboarding(study, { source: ["questionnaire"] }).triggers).toEqual([]);
    expect(onboarding(study, { source: ["questionnaire", "interview"] }).triggers).toHaveLength(1);
  });
});

describe("rule 2: heard", () => {
  const told = (facts: Parameters<typeof attendance>[1]) =>
    evidence({
      people: [person("1"), person("2")],
      attendances: [attendance("1", facts), attendance("2")],
      highlights: [highlight("a", "1", { point: "trigger", codeIds: ["template"] })],
    });

  it.each([
    ["a planned interview", { status: "planned" as const }],
    ["an inherited interview", { inherited: true }],
    ["an interview without a word of theirs or a note", { ownWords: 0, noteWords: 0 }],
    ["an interview as an internal voice", { audience: "internal" as const }],
  ])("leaves out %s, from the people and from the denominator", (_, facts) => {
    expect(rowOf(told(facts)).of).toBe(1);
    expect(onboarding(told(facts)).triggers).toEqual([]);
  });

  it("takes a note about a person as enough", () => {
    expect(onboarding(told({ ownWords: 0, noteWords: 12 })).triggers[0]).toMatchObject({ people: 1, of: 2 });
  });

  it("shows internal voices where the filter asks for them by name", () => {
    const study = told({ audience: "internal" });
    expect(onboarding(study, { audience: ["internal"] }).triggers[0]).toMatchObject({ people: 1, of: 1 });
  });
});

describe("rule 3: of how many", () => {
  it("everyone of that persona heard under the filter, whatever stage they spoke of", () => {
    const study = evidence({
      people: [person("1"), person("2"), person("3"), person("4", { personaId: "founder" })],
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units"] }),
        highlight("b", "2", { step: "renewal", point: "failure", codeIds: ["units"] }),
      ],
    });
    expect(onboarding(study).failures[0]).toMatchObject({ people: 1, of: 3 });
    expect(onboarding(study, { stage: ["onboarding"] }).failures[0]).toMatchObject({ people: 1, of: 3 });
    expect(onboarding(study, { point: ["failure"] }).failures[0]).toMatchObject({ people: 1, of: 3 });
    expect(rowOf(study, { stage: ["onboarding"] }).stages).toHaveLength(1);
  });

  it("gives the Wilson interval of the share", () => {
    const people = Array.from({ length: 30 }, (_, index) => person(String(index + 1)));
    const said = people
      .slice(0, 12)
      .map(({ participantId }) => highlight(participantId, participantId, { point: "failure", codeIds: ["units"] }));
    const [theme] = onboarding(evidence({ people, highlights: said })).failures;
    expect(theme?.interval.map((bound) => (bound * 100).toFixed(1))).toEqual(["24.6", "57.7"]);
  });
});

describe("rule 4: whose words", () => {
  it("counts for both where two people are touched, and for nobody where none is", () => {
    const together = { interviewId: "both" };
    const study = evidence({
      people: [person("1"), person("2")],
      attendances: [attendance("1", together), attendance("2", together)],
      highlights: [
        highlight("a", "1", { ...together, participantIds: ["1", "2"], point: "trigger", codeIds: ["template"] }),
        highlight("b", "1", { ...together, participantIds: [], point: "failure", codeIds: ["units"] }),
      ],
    });
    expect(onboarding(study).triggers[0]).toMatchObject({ people: 2, highlights: 1 });
    expect(onboarding(study).triggers[0]?.quotes[0]?.participantCode).toBe("P-001, P-002");
    expect(onboarding(study).failures).toEqual([]);
  });
});

describe("rule 5: point and code", () => {
  it("keeps a code's highlights apart by the point each carries, and lists those without a point beside", () => {
    const study = evidence({
      people: [person("1"), person("2"), person("3")],
      highlights: [
        highlight("a", "1", { point: "trigger", codeIds: ["units"] }),
        highlight("b", "2", { point: "failure", codeIds: ["units"] }),
        highlight("c", "3", { codeIds: ["units", "paper"] }),
      ],
    });
    const { triggers, failures, themes } = onboarding(study);
    expect(triggers.map(({ codeId, people }) => [codeId, people])).toEqual([["units", 1]]);
    expect(failures.map(({ codeId, people }) => [codeId, people])).toEqual([["units", 1]]);
    expect(themes.map(({ codeId }) => codeId)).toEqual(["paper", "units"]);
  });

  it("puts highlights of a point without a code, or whose code is gone, in one row, not yet coded, at the end", () => {
    const study = evidence({
      people: [person("1"), person("2"), person("3")],
      highlights: [
        highlight("a", "1", { point: "failure" }),
        highlight("b", "2", { point: "failure", codeIds: ["deleted long ago"] }),
        highlight("c", "3", { point: "failure", codeIds: ["units"] }),
      ],
    });
    expect(onboarding(study).failures.map(({ statement, codeId, people }) => ({ statement, codeId, people }))).toEqual([
      { statement: "Units differ", codeId: "units", people: 1 },
      { statement: "Not yet coded", codeId: null, people: 2 },
    ]);
    expect(onboarding(study).failurePeople).toBe(3);
  });

  it("shows highlights that were placed in no stage beside the stages, never drops them", () => {
    const study = evidence({ people: [person("1")], highlights: [highlight("a", "1", { step: null, point: "trigger" })] });
    expect(rowOf(study).unplaced?.triggers[0]).toMatchObject({ people: 1, of: 1 });
    expect(rowOf(study, { stage: ["purchase"] }).unplaced).toBeNull();
    expect(rowOf(study, { stage: ["none"] })).toMatchObject({ stages: [], unplaced: { triggerPeople: 1 } });
  });
});

describe("rule 8: what changes with time", () => {
  const study = evidence({
    people: [person("1", { audience: "churned", role: "admin", personaId: "founder" })],
    attendances: [attendance("1", { audience: "prospect" })],
    highlights: [highlight("a", "1", { point: "trigger" })],
  });

  it("persona and role move all past evidence", () => {
    expect(rowOf(study, {}, "founder").of).toBe(1);
    expect(rowOf(study, { role: ["admin"] }, "founder").of).toBe(1);
    expect(rowOf(study, { role: ["user"] }, "founder").of).toBe(0);
  });

  it("the audience stays that of the interview's day", () => {
    expect(rowOf(study, { audience: ["prospect"] }, "founder").of).toBe(1);
    expect(rowOf(study, { audience: ["churned"] }, "founder").of).toBe(0);
    expect(rowOf(study, {}, "founder").ofByAudience).toEqual({ prospect: 1, customer: 0, churned: 0 });
  });

  it("one heard under two audiences stands in both, counts once, and is named", () => {
    const twice = { ...study, attendances: [...study.attendances, attendance("1", { interviewId: "later", audience: "churned" })] };
    expect(rowOf(twice, {}, "founder")).toMatchObject({
      of: 1,
      ofByAudience: { prospect: 1, customer: 0, churned: 1 },
      severalAudiences: ["P-001"],
    });
    expect(rowOf(study, {}, "founder").severalAudiences).toEqual([]);
  });

  it("a day on which nobody noted the audience takes today's", () => {
    const unnoted = { ...study, attendances: [attendance("1", { audience: null })] };
    expect(rowOf(unnoted, { audience: ["churned"] }, "founder").of).toBe(1);
  });
});

describe("rule 9: an unknown audience", () => {
  it("counts nowhere, and says how many people that leaves out", () => {
    const study = evidence({
      people: [person("1", { audience: null }), person("2")],
      highlights: [highlight("a", "1", { point: "trigger" })],
    });
    expect(rowOf(study).of).toBe(1);
    expect(onboarding(study).triggers).toEqual([]);
    expect(read(study).uncounted).toEqual({ noAudience: 1 });
  });
});

describe("rule 13: people without a persona", () => {
  it("stand in a row of their own, and persona=none finds them", () => {
    const study = evidence({ people: [person("1", { personaId: null }), person("2")] });
    expect(read(study).items.map(({ name, of }) => [name, of])).toEqual([
      ["Floor lead", 1],
      ["Founder", 0],
      ["No persona", 1],
    ]);
    expect(read(study, { persona: ["none"] }).items.map(({ name }) => name)).toEqual(["No persona"]);
    expect(read(study, { persona: ["founder", "lead"] }).items.map(({ personaId }) => personaId)).toEqual(["lead", "founder"]);
  });
});

describe("the order of themes", () => {
  it("is by people, then by highlights, then by name", () => {
    const study = evidence({
      people: [person("1"), person("2")],
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units", "template", "paper"] }),
        highlight("b", "2", { point: "failure", codeIds: ["units"] }),
        highlight("c", "1", { point: "failure", codeIds: ["paper"] }),
      ],
    });
    expect(onboarding(study).failures.map(({ codeId }) => codeId)).toEqual(["units", "paper", "template"]);
  });
});
