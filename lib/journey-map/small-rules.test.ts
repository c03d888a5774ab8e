import { describe, expect, test } from "vitest";
import { hear } from "@/lib/evidence/spoken";
import { answered, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import type { MapSnapshot } from "@/lib/journey/snapshot";
import { presetJourney } from "@/lib/journey/study-journey";
import type { GridFilter } from "@/lib/themes/schema";
import { balanceText, feelingOf, writtenBalance } from "./feeling";
import { goingOnAt } from "./going-on";
import { linkedPeople } from "./linked";
import { compareSnapshots } from "./snapshot";
import { claimState, heardState } from "./state";

const ids = (count: number, from = 0) => new Set(Array.from({ length: count }, (_, index) => `p${from + index}`));

test("the feeling is the balance of met and unmet, with Wilson's interval stretched to it", () => {
  expect(feelingOf(ids(3), ids(9, 3))).toMatchObject({ balance: -0.5, met: 3, unmet: 9, n: 12, few: false });
  const all = feelingOf(ids(12), new Set());
  expect(all?.balance).toBe(1);
  expect(all?.interval.map((bound) => bound.toFixed(3))).toEqual(["0.515", "1.000"]);
  expect([0.04, -0.04, 0.55, -1].map(balanceText)).toEqual(["0.0", "0.0", "+0.6", "−1.0"]);
});

test("a written feeling is a number from −1 to 1", () => {
  expect(["+0.5", "−0,3", "-1", "1.5", "good", ""].map(writtenBalance)).toEqual([0.5, -0.3, -1, null, null, null]);
});

test("half of few make a thing evidenced, never one alone", () => {
  const known = (people: number, of: number) =>
    heardState({ people, of, respondents: 0, respondentsOf: 0, newest: "2026-01-01" }, "2025-06-01").state;
  expect([known(1, 1), known(2, 4), known(2, 5), known(2, 20), known(3, 20)]).toEqual([
    "partly",
    "evidenced",
    "partly",
    "partly",
    "evidenced",
  ]);
});

test("going on is counted from the first step at a place to the step after its last", () => {
  const steps = (["first-contact", "trial", "buy", "set-up"] as const).map((step) => ({ id: step, name: step, step }));
  const everybody = { id: "all", name: "Everybody", key: false, personaId: null, entered: [6400, 1180, 742, 311] };
  const lead = { ...everybody, id: "lead", personaId: "lead", entered: [100, 50, null, 20] };
  const flow = { flow: { steps, segments: [everybody, lead] }, unit: "accounts", period: "Q1" };
  const purchase = (step: string | null) => step === "trial" || step === "buy";
  expect(goingOnAt(flow, null, purchase)).toMatchObject({ entered: 1180, went: 311, rate: 311 / 1180 });
  expect(goingOnAt(flow, "lead", purchase)).toMatchObject({ entered: 50, went: 20, rate: 0.4 });
  expect(goingOnAt(flow, null, (step) => step === "set-up")).toMatchObject({ entered: 311, went: null, rate: null });
  expect(goingOnAt(flow, null, (step) => step === "renewal")).toBeNull();
});

describe("quotes linked to a claim", () => {
  const quote = (highlightId: string, more: object = {}) => {
    return { highlightId, stance: "for" as const, state: "there" as const, date: "2026-01-02", ...more };
  };
  const lead = ["1", "2", "3", "4", "5", "6"].map((id) => person(id));
  const study = evidence({
    people: [...lead, person("7", { audience: "internal" }), person("8", { personaId: "founder" })],
    replies: [reply("1"), reply("2"), reply("3")],
    highlights: [
      ...["1", "2", "3", "4", "5", "6", "7", "8"].map((id) => highlight(id, id)),
      highlight("both", "1", { participantIds: ["1"] }),
      ...["1", "2", "3"].map((id) => answered(`r${id}`, id)),
    ],
  });
  const backing = (links: ReturnType<typeof quote>[], filter: GridFilter = { persona: ["lead"] }) => {
    const { spoken } = hear(study, { filter, journey: presetJourney("lifecycle") });
    return linkedPeople(links, new Map(spoken.map((one) => [one.highlight.id, one])));
  };
  const state = (links: ReturnType<typeof quote>[], of: number) =>
    claimState(backing(links), { of, respondentsOf: 3, since: "2025-06-01" });

  test("count the distinct people heard; deleted ones count for nobody and are told of", () => {
    const links = [quote("1"), quote("both"), quote("2"), quote("3", { state: "refused" }), quote("4", { state: "gone" })];
    expect(backing([...links, quote("5", { stance: "against" })])).toMatchObject({
      for: 3,
      against: 1,
      all: 4,
      lost: 1,
      newest: "2026-01-02",
    });
  });

  test("of our own people or of another persona count for nobody, and leave the claim an assumption", () => {
    const links = [quote("7"), quote("8"), quote("nobody heard")];
    expect(backing(links)).toMatchObject({ for: 0, all: 0, uncounted: 3 });
    expect(state(links, 6)).toEqual({
      state: "assumption",
      why: "Written by the team; the quotes linked to it are of nobody who counts here.",
    });
  });

  test("somebody who speaks for it and against it is one person", () => {
    expect(backing([quote("1"), quote("both", { stance: "against" })])).toMatchObject({ for: 1, against: 1, all: 1 });
  });

  test("respondents stand beside people, and evidence a claim only where nobody was interviewed", () => {
    const replies = [quote("r1"), quote("r2"), quote("r3")];
    expect(backing(replies)).toMatchObject({ for: 0, respondents: { for: 3 } });
    expect(state(replies, 6)).toEqual({ state: "partly", why: "Linked: said by 3 respondents, and by nobody of the 6 interviewed." });
    expect(state(replies, 0)).toEqual({ state: "evidenced", why: "Linked: said by 3 respondents." });
    expect(state([quote("1"), ...replies], 6)).toEqual({
      state: "partly",
      why: "Linked: said by 1 person of 6: too few to lean on. Beside them 3 respondents say so.",
    });
  });
});

test("two versions differ in text, people or state, cell by cell", () => {
  const cell = { personaId: null, stage: "onboarding", lane: "doing" as const, text: "Import", people: 3, state: "evidenced" as const };
  const at = (...cells: MapSnapshot["cells"]): MapSnapshot => ({ format: 1, stages: [], cells });
  expect(compareSnapshots(at(cell), at(cell))).toEqual([]);
  expect(compareSnapshots(at(cell), at({ ...cell, people: 4 }))).toMatchObject([{ was: { people: 3 }, is: { people: 4 } }]);
  expect(compareSnapshots(at(cell), at())).toMatchObject([{ stage: "onboarding", is: null }]);
});
