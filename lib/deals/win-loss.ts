import { OUTCOMES, type Outcome } from "@/lib/accounts/vocabulary";
import { groupBy } from "@/lib/evidence/group";
import type { Deal } from "./deal";
import { type Rate, rateOf } from "./rate";
import { addValues, type Value } from "./value";

/**
 * How some deals ended. `rate`: won of all decided, a lost one to nobody ("no decision") among them; `competitive`: won of those that went to us or to
 * a competitor. A churned customer was won once: it stands under churn, and in neither rate. `unknown`: nobody said.
 */
export type WinLoss = {
  accounts: number;
  outcomes: Record<Outcome, Value>;
  unknown: number;
  rate: Rate;
  competitive: Rate;
};

/** The deals of one group of accounts. `id` null: those without. */
export type WinLossGroup = WinLoss & { id: string | null; name: string };

type Named = { id: string; name: string };

/** The outcome classes of some deals with both win rates and their Wilson intervals: won / (won + lost to a competitor + lost to no decision). */
export function winLoss(deals: readonly Pick<Deal, "outcome" | "contractValue">[]): WinLoss {
  const byOutcome = groupBy(deals, ({ outcome }) => outcome);
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, addValues(byOutcome.get(outcome) ?? [])])) as WinLoss["outcomes"];
  const { won, "lost-competitor": taken, "lost-no-decision": undecided } = outcomes;
  return {
    accounts: deals.length,
    outcomes,
    unknown: byOutcome.get(null)?.length ?? 0,
    rate: rateOf(won.accounts, won.accounts + taken.accounts + undecided.accounts),
    competitive: rateOf(won.accounts, won.accounts + taken.accounts),
  };
}

/** By plan, the plans with most accounts first; every account stands in one. */
export function winLossByPlan(deals: readonly Deal[]): WinLossGroup[] {
  return [...groupBy(deals, ({ plan }) => plan)]
    .map(([plan, own]) => ({ id: plan, name: plan ?? "No plan known", ...winLoss(own) }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.accounts - a.accounts || (a.name < b.name ? -1 : 1));
}

/** By the personas of its people. An account whose people are of two personas stands in both, so these are not added up; one without people stands under null. */
export function winLossByPersona(deals: readonly Deal[], personas: readonly Named[]): WinLossGroup[] {
  const known = new Set(personas.map(({ id }) => id));
  const rows = deals.flatMap((deal) => {
    const own = new Set(deal.personaIds.map((id) => (id !== null && known.has(id) ? id : null)));
    return [...(own.size > 0 ? own : [null])].map((personaId) => ({ personaId, deal }));
  });
  const byPersona = groupBy(rows, ({ personaId }) => personaId);
  const of = (id: string | null) => winLoss((byPersona.get(id) ?? []).map(({ deal }) => deal));
  const named = personas.map(({ id, name }) => ({ id, name, ...of(id) }));
  return byPersona.has(null) ? [...named, { id: null, name: "No persona known", ...of(null) }] : named;
}
