import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { isBehind } from "./behind";
import { churnByStage } from "./churn";
import { competition } from "./competition";
import type { Deal, DealConsidered } from "./deal";
import { postMortemCompleteness } from "./post-mortem";
import { agreementOf, reasonTable } from "./reasons";
import type { Driver, DriverSource } from "./vocabulary";
import { winLoss, winLossByPersona, winLossByPlan } from "./win-loss";

const journey = presetJourney("lifecycle");
let made = 0;
const deal = (facts: Partial<Deal> = {}): Deal => {
  made += 1;
  const nothing = { plan: null, contractValue: null, outcome: null, lastStep: null, stuckStep: null };
  return { id: `a${made}`, ...nothing, personaIds: [], reasons: [], considered: [], ...facts };
};
const said = (source: DriverSource, driver: Driver, isPrimary = false) => ({ source, driver, isPrimary });

describe("churn by stage", () => {
  const deals = [
    deal({ outcome: "churned", lastStep: "renewal", contractValue: 1000, stuckStep: "set-up" }),
    deal({ outcome: "churned", lastStep: "leave", contractValue: 3000 }),
    deal({ outcome: "churned", lastStep: "get-help", contractValue: null }),
    deal({ outcome: "churned", lastStep: "set-up", contractValue: 500 }),
    deal({ outcome: "churned", contractValue: 500 }),
    deal({ outcome: "lost-competitor", lastStep: "trial", contractValue: 900 }),
    deal({ outcome: "lost-no-decision", lastStep: "approval", contractValue: null }),
    deal({ outcome: "won", lastStep: "everyday-use", contractValue: 7000, stuckStep: "set-up" }),
    deal({ outcome: "open", lastStep: "compare" }),
  ];
  const { stages, ...all } = churnByStage(deals, journey);
  const at = (stage: string | null) => stages.find((one) => one.stage === stage);

  it("gives number, average, total and share of lost value by hand sums, blanks apart and never zero", () => {
    expect(all).toEqual({
      accounts: 9,
      placed: 8,
      churned: { accounts: 5, sum: 5000, average: 1250, blank: 1 },
      lost: { accounts: 2, sum: 900, average: 900, blank: 1 },
    });
    expect(at("retention")?.churned).toEqual({ accounts: 3, sum: 4000, average: 2000, blank: 1, shareOfValue: 0.8 });
    expect(at("onboarding")?.churned).toEqual({ accounts: 1, sum: 500, average: 500, blank: 0, shareOfValue: 0.1 });
    expect(at("purchase")?.lost).toEqual({ accounts: 2, sum: 900, average: 900, blank: 1, shareOfValue: 1 });
    expect(at(null)?.churned).toMatchObject({ accounts: 1, sum: 500, shareOfValue: 0.1 });
    expect(at("loyalty")?.churned).toMatchObject({ accounts: 0, sum: 0, average: null, blank: 0 });
  });

  it("sets those who ended at a stage against those who came so far or further", () => {
    expect(stages.map(({ stage, reached }) => [stage, reached])).toEqual([
      ["brand-awareness", 8],
      ["purchase", 7],
      ["onboarding", 5],
      ["adoption", 4],
      ["retention", 3],
      ["expansion", 0],
      ["loyalty", 0],
      [null, 0],
    ]);
    expect(at("retention")?.churnRate).toMatchObject({ count: 3, of: 3, share: 1 });
    expect(at("onboarding")?.churnRate).toMatchObject({ count: 1, of: 5, share: 0.2 });
    expect(at("purchase")?.lossRate).toMatchObject({ count: 2, of: 7 });
    expect(at("loyalty")?.churnRate.share).toBeNull();
  });

  it("adds up to the whole, and counts where accounts were stuck wherever they ended", () => {
    expect(stages.reduce((sum, { churned }) => sum + churned.accounts, 0)).toBe(5);
    expect(stages.reduce((sum, { churned }) => sum + (churned.shareOfValue ?? 0), 0)).toBeCloseTo(1);
    expect(at("onboarding")?.stuck).toBe(2);
    expect(at("onboarding")?.steps).toEqual([{ step: "set-up", name: "Set-up", churned: 1, lost: 0, stuck: 2 }]);
  });

  it("opens the very accounts it counts", () => {
    const behind = (asked: Parameters<typeof isBehind>[1]) => deals.filter((one) => isBehind(one, asked, journey)).length;
    for (const { stage, churned, lost, reached, stuck } of stages) {
      const place = { stage: stage ?? "none" };
      expect([behind({ class: "churned", ...place }), behind({ class: "lost", ...place })]).toEqual([churned.accounts, lost.accounts]);
      if (stage !== null) expect([behind({ reached: stage }), behind({ stuck: stage })]).toEqual([reached, stuck]);
    }
  });

  it("has no rows of accounts where there are none", () => {
    const empty = churnByStage([], journey);
    expect(empty.stages).toHaveLength(7);
    expect(empty.churned).toEqual({ accounts: 0, sum: 0, average: null, blank: 0 });
  });
});

describe("wins and losses", () => {
  const many = (count: number, facts: Partial<Deal>) => Array.from({ length: count }, () => deal(facts));
  const deals = [
    ...many(12, { outcome: "won", plan: "Team", personaIds: ["lead"] }),
    ...many(6, { outcome: "lost-competitor", plan: "Team", personaIds: ["lead", "boss"] }),
    ...many(2, { outcome: "lost-no-decision", plan: "Solo", personaIds: ["boss"] }),
    ...many(3, { outcome: "churned", personaIds: [null] }),
    ...many(4, { outcome: "open" }),
    deal(),
  ];

  it("are rates of all decided, and of those that went to somebody: no decision is a class of its own, churned and open ones are in neither", () => {
    const all = winLoss(deals);
    expect(all.rate).toMatchObject({ count: 12, of: 20, share: 0.6 });
    expect(all.rate.interval.map((end) => end.toFixed(3))).toEqual(["0.387", "0.781"]);
    expect(all.competitive).toMatchObject({ count: 12, of: 18 });
    expect(all.outcomes).toMatchObject({ open: { accounts: 4 }, churned: { accounts: 3 }, "lost-no-decision": { accounts: 2 } });
    const classes = Object.values(all.outcomes).reduce((sum, { accounts }) => sum + accounts, all.unknown);
    expect([classes, all.unknown, all.accounts]).toEqual([28, 1, 28]);
  });

  it("by plan reconcile with the whole; by persona an account of two stands in both", () => {
    const plans = winLossByPlan(deals);
    expect(plans.map(({ name, accounts }) => [name, accounts])).toEqual([
      ["Team", 18],
      ["Solo", 2],
      ["No plan known", 8],
    ]);
    const named = [
      { id: "lead", name: "Floor lead" },
      { id: "boss", name: "Founder" },
    ];
    expect(winLossByPersona(deals, named).map(({ name, accounts, rate }) => [name, accounts, rate.count, rate.of])).toEqual([
      ["Floor lead", 18, 12, 18],
      ["Founder", 8, 0, 8],
      ["No persona known", 8, 0, 0],
    ]);
  });
});

describe("the reasons of a deal", () => {
  const deals = [
    deal({
      outcome: "lost-competitor",
      contractValue: 100,
      reasons: [said("buyer", "price", true), said("buyer", "selling-tactic"), said("seller", "price", true)],
    }),
    deal({ outcome: "lost-no-decision", contractValue: 50, reasons: [said("buyer", "timing"), said("seller", "price", true)] }),
    deal({
      outcome: "lost-competitor",
      reasons: [said("buyer", "selling-tactic", true), said("seller", "price", true), said("seller", "selling-tactic")],
    }),
    deal({ outcome: "lost-competitor", reasons: [said("seller", "product", true)] }),
    deal({ outcome: "won", reasons: [said("buyer", "relationship", true)] }),
    deal({ outcome: "lost-competitor" }),
  ];

  it("are counted by side, of the accounts that side spoke of; selling tactics by themselves", () => {
    const lost = reasonTable(deals, "lost");
    expect([lost.accounts, lost.told]).toEqual([5, { buyer: 3, seller: 4 }]);
    const row = (driver: Driver) => lost.rows.find((one) => one.driver === driver);
    expect(row("selling-tactic")?.buyer).toMatchObject({ named: { count: 2, of: 3 }, primary: 1, value: { sum: 100, blank: 1 } });
    expect(row("price")?.seller).toMatchObject({ named: { count: 3, of: 4 }, primary: 3 });
    expect(reasonTable(deals, "won").rows.find(({ driver }) => driver === "relationship")?.buyer.named).toMatchObject({ count: 1, of: 1 });
  });

  it("agree where the seller's primary reason is among the buyer's", () => {
    const { agreed, table, sellerOnly, buyerOnly } = agreementOf(deals);
    expect(agreed).toMatchObject({ count: 1, of: 3 });
    expect(table.map(({ seller, buyer, accountIds }) => [seller, buyer, accountIds.length])).toEqual([
      ["price", "price", 1],
      ["price", null, 1],
      ["price", "selling-tactic", 1],
    ]);
    expect([sellerOnly, buyerOnly]).toEqual([1, 1]);
  });
});

describe("the competition", () => {
  const weighed = (competitorId: string, standing: DealConsidered["standing"], step: DealConsidered["step"] = null) => ({
    competitorId,
    standing,
    step,
  });
  const deals = [
    deal({ outcome: "lost-competitor", considered: [weighed("b", "chosen", "approval"), weighed("c", "aware")] }),
    deal({ outcome: "won", considered: [weighed("b", "considered")] }),
    deal({ outcome: "lost-no-decision", considered: [weighed("b", "considered"), weighed("gone", "chosen")] }),
    deal({ outcome: "churned", considered: [weighed("c", "chosen", "renewal")] }),
  ];
  const people = [
    { key: "p1", competitorId: "b", standing: "aware" as const, step: null },
    { key: "p1", competitorId: "c", standing: "chosen" as const, step: "renewal" },
  ];
  const { items, sets, lostTo } = competition({ competitorIds: ["b", "c"], deals, people }, journey);

  it("gives per competitor who heard of, considered and chose it, each in the one before, and what became of those deals", () => {
    expect(items).toMatchObject([
      {
        accounts: { aware: 3, considered: 3, chosen: 1 },
        people: { aware: 1, considered: 0, chosen: 0 },
        won: 1,
        lost: 1,
        undecided: 1,
        winRate: { count: 1, of: 3 },
      },
      { accounts: { aware: 2, considered: 1, chosen: 1 }, people: { aware: 1, considered: 1, chosen: 1 }, won: 0, lost: 0, undecided: 0 },
    ]);
  });

  it("reports how many competitors accounts and people had in view", () => {
    expect(sets.accounts).toEqual({ aware: { of: 4, average: 1.25, most: 2 }, considered: { of: 4, average: 1, most: 1 } });
    expect(sets.people).toEqual({ aware: { of: 1, average: 2, most: 2 }, considered: { of: 1, average: 1, most: 1 } });
  });

  it("tells to whom they were lost at which step, in the order of the journey", () => {
    expect(lostTo).toEqual([
      { competitorId: "b", step: "approval", accounts: 1, people: 0 },
      { competitorId: "c", step: "renewal", accounts: 1, people: 1 },
    ]);
  });
});

describe("a post-mortem", () => {
  it("says what is still missing of it", () => {
    const nothing = { postMortem: null, contractValue: null, endedOn: null, stuckStep: null };
    expect(postMortemCompleteness(nothing)).toMatchObject({ filled: 0, of: 8 });
    const postMortem = { timeline: "", firstSign: "No log-ins in May", reasons: "", fixable: "fixable" as const, lesson: "" };
    expect(postMortemCompleteness({ postMortem, contractValue: 0, endedOn: "2026-05-01", stuckStep: null })).toEqual({
      filled: 4,
      of: 8,
      missing: ["timeline", "reasons", "lesson", "stuckStep"],
    });
  });
});
