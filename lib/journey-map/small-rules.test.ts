import { expect, test } from "vitest";
import type { MapSnapshot } from "@/lib/journey/snapshot";
import { balanceText, feelingOf, writtenBalance } from "./feeling";
import { goingOnAt } from "./going-on";
import { linkedPeople } from "./linked";
import { compareSnapshots } from "./snapshot";
import { heardState } from "./state";

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

test("linked quotes count their distinct people; deleted ones count for nobody and are told of", () => {
  const link = (participantIds: string[], more: object = {}) => ({
    stance: "for" as const,
    state: "there" as const,
    participantIds,
    participantCode: "P",
    date: "2026-01-02",
    ...more,
  });
  const links = [
    link(["1"]),
    link(["1", "2"]),
    link(["3"], { state: "refused" }),
    link(["4"], { state: "gone" }),
    link(["5"], { stance: "against" }),
  ];
  expect(linkedPeople(links)).toEqual({ for: 3, against: 1, lost: 1, newest: "2026-01-02" });
});

test("two versions differ in text, people or state, cell by cell", () => {
  const cell = { personaId: null, stage: "onboarding", lane: "doing" as const, text: "Import", people: 3, state: "evidenced" as const };
  const at = (...cells: MapSnapshot["cells"]): MapSnapshot => ({ format: 1, stages: [], cells });
  expect(compareSnapshots(at(cell), at(cell))).toEqual([]);
  expect(compareSnapshots(at(cell), at({ ...cell, people: 4 }))).toMatchObject([{ was: { people: 3 }, is: { people: 4 } }]);
  expect(compareSnapshots(at(cell), at())).toMatchObject([{ stage: "onboarding", is: null }]);
});
