import { describe, expect, it } from "vitest";
import { hear } from "@/lib/evidence/spoken";
import { answered, attendance, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { summarizeThemes } from "./summarize";
import { tellerOf } from "./tally";
import { meanSeverity, worstSeverity } from "./weight";

const journey = presetJourney("lifecycle");

function tally(study: ReturnType<typeof evidence>) {
  return tellerOf(study)(hear(study, { filter: {}, journey }).spoken);
}

describe("how bad a failure is", () => {
  const people = [person("1"), person("2"), person("3")];
  const highlights = [
    highlight("a", "1", { point: "failure", severity: 1 }),
    highlight("b", "1", { point: "failure", severity: 3 }),
    highlight("c", "2", { point: "failure", severity: 2 }),
    highlight("d", "3", { point: "failure" }),
  ];

  it("counts each person once, under the worst they gave it, and nobody where nobody said", () => {
    expect(tally(evidence({ people, highlights })).severity).toEqual({ 1: 0, 2: 1, 3: 1 });
  });

  it("is a mean and a worst of those who said", () => {
    expect(meanSeverity({ severity: { 1: 1, 2: 0, 3: 3 } })).toBe(2.5);
    expect(worstSeverity({ severity: { 1: 1, 2: 2, 3: 0 } })).toBe(2);
    expect([meanSeverity({ severity: { 1: 0, 2: 0, 3: 0 } }), worstSeverity({ severity: { 1: 0, 2: 0, 3: 0 } })]).toEqual([null, null]);
  });
});

describe("what a trigger moves towards", () => {
  it("counts distinct people for each direction, one person for several", () => {
    const highlights = [
      highlight("a", "1", { point: "trigger", direction: "purchase" }),
      highlight("b", "1", { point: "trigger", direction: "purchase" }),
      highlight("c", "1", { point: "trigger", direction: "renewal" }),
      highlight("d", "2", { point: "trigger", direction: "purchase" }),
    ];
    expect(tally(evidence({ people: [person("1"), person("2")], highlights })).directions).toEqual({ purchase: 2, action: 0, renewal: 1 });
  });
});

describe("who says it, and what they are worth", () => {
  const accounts = [
    { id: "north", name: "North", contractValue: 1200 },
    { id: "south", name: "South", contractValue: null },
  ];

  it("names roles in their order, those without one last", () => {
    const people = [
      person("1", { role: null }),
      person("2", { role: "admin" }),
      person("3", { role: "user" }),
      person("4", { role: "user" }),
    ];
    const highlights = people.map(({ participantId }) => highlight(participantId, participantId));
    expect(tally(evidence({ people, highlights })).byRole).toEqual([
      { role: "user", people: 2 },
      { role: "admin", people: 1 },
      { role: null, people: 1 },
    ]);
  });

  it("adds each account once, blanks apart; people without an account, or with a deleted one, add nothing", () => {
    const people = ["north", "north", "south", null, "gone"].map((accountId, at) => person(String(at), { accountId }));
    const highlights = people.map(({ participantId }) => highlight(participantId, participantId));
    expect(tally(evidence({ people, highlights, accounts })).value).toEqual({ sum: 1200, accounts: 2, blank: 1 });
  });

  it("is of people interviewed: respondents stay in their own columns", () => {
    const study = evidence({
      people: [person("1", { accountId: "north" })],
      attendances: [attendance("1")],
      replies: [reply("8", { participantId: "1" })],
      highlights: [answered("a", "8", { point: "failure", severity: 3, codeIds: ["units"] })],
      accounts,
    });
    const [lead] = summarizeThemes(study, { filter: {}, journey }).items;
    const [theme] = lead?.stages.find(({ stage }) => stage === "onboarding")?.failures ?? [];
    const none = { people: 0, byRole: [], severity: { 1: 0, 2: 0, 3: 0 }, value: { sum: 0, accounts: 0, blank: 0 } };
    expect(theme).toMatchObject({ respondents: 1, ...none });
  });
});
