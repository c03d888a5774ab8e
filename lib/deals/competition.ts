import { groupBy } from "@/lib/evidence/group";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Deal } from "./deal";
import { type Rate, rateOf } from "./rate";
import { type CompetitorStanding, STANDINGS } from "./vocabulary";

/** Whoever weighed competitors: an account or a person, named by `key`, with how far they got with one of them and where they went over to it. */
export type Consideration = { competitorId: string; key: string; standing: CompetitorStanding; step: string | null };

/** Distinct ones that heard of it, considered it, chose it: each holds the one after. */
export type Standings = Record<CompetitorStanding, number>;

/** One competitor. Accounts and people stand side by side and are never added. `won`, `lost`, `undecided`: deals in which it was considered, by their end. */
export type CompetitorFigures = {
  competitorId: string;
  accounts: Standings;
  people: Standings;
  won: number;
  lost: number;
  undecided: number;
  winRate: Rate;
};

/** How many competitors somebody had in view: of so many who named any, on average and at most. */
export type SetSize = { of: number; average: number | null; most: number };

/** Those who went over to a competitor, by the step at which they did (null: not known). */
export type LostTo = { competitorId: string; step: string | null; accounts: number; people: number };

export type Competition = {
  items: CompetitorFigures[];
  sets: { accounts: Record<"aware" | "considered", SetSize>; people: Record<"aware" | "considered", SetSize> };
  lostTo: LostTo[];
};

type Given = { competitorIds: readonly string[]; deals: readonly Deal[]; people: readonly Consideration[] };

/**
 * Whom we stand beside: per competitor who heard of it, considered and chose it; what became of the deals in which it was considered, with our win rate
 * against it (won of won and lost to a competitor or to no decision); the sizes of the sets people had in view; at which step they went over to whom.
 */
export function competition({ competitorIds, deals, people }: Given, journey: StudyJourney): Competition {
  const known = new Set(competitorIds);
  const byAccounts = deals
    .flatMap(({ id, considered }) => considered.map((one): Consideration => ({ key: id, ...one })))
    .filter(({ competitorId }) => known.has(competitorId));
  const byPeople = people.filter(({ competitorId }) => known.has(competitorId));
  const outcomes = new Map(deals.map(({ id, outcome }) => [id, outcome]));
  const [ofAccounts, ofPeople] = [groupBy(byAccounts, byId), groupBy(byPeople, byId)];
  const items = competitorIds.map((competitorId): CompetitorFigures => {
    const own = ofAccounts.get(competitorId) ?? [];
    const ends = own.filter(({ standing }) => standing !== "aware").map(({ key }) => outcomes.get(key) ?? null);
    const ended = (outcome: string) => ends.filter((one) => one === outcome).length;
    const [won, lost, undecided] = [ended("won"), ended("lost-competitor"), ended("lost-no-decision")];
    const winRate = rateOf(won, won + lost + undecided);
    return {
      competitorId,
      accounts: standingsOf(own),
      people: standingsOf(ofPeople.get(competitorId) ?? []),
      won,
      lost,
      undecided,
      winRate,
    };
  });
  const sets = { accounts: setSizes(byAccounts), people: setSizes(byPeople) };
  return { items, sets, lostTo: lostTo({ byAccounts, byPeople, journey }) };
}

const byId = ({ competitorId }: Consideration) => competitorId;

function standingsOf(own: readonly Consideration[]): Standings {
  const reached = (standing: CompetitorStanding) =>
    own.filter((one) => STANDINGS.indexOf(one.standing) >= STANDINGS.indexOf(standing)).length;
  return { aware: reached("aware"), considered: reached("considered"), chosen: reached("chosen") };
}

function setSizes(considerations: readonly Consideration[]): Record<"aware" | "considered", SetSize> {
  const sizeOf = (own: readonly Consideration[]): SetSize => {
    const sizes = [...groupBy(own, ({ key }) => key).values()].map((set) => set.length);
    const sum = sizes.reduce((all, size) => all + size, 0);
    return { of: sizes.length, average: sizes.length === 0 ? null : sum / sizes.length, most: Math.max(0, ...sizes) };
  };
  return { aware: sizeOf(considerations), considered: sizeOf(considerations.filter(({ standing }) => standing !== "aware")) };
}

type Both = { byAccounts: readonly Consideration[]; byPeople: readonly Consideration[]; journey: StudyJourney };

function lostTo({ byAccounts, byPeople, journey }: Both): LostTo[] {
  const order = new Map<string | null, number>(journey.steps.map(({ slug }, index) => [slug, index]));
  const cells = new Map<string, LostTo>();
  const add = (side: "accounts" | "people") => (one: Consideration) => {
    if (one.standing !== "chosen") return;
    const key = `${one.competitorId} ${one.step}`;
    const cell = cells.get(key) ?? { competitorId: one.competitorId, step: one.step, accounts: 0, people: 0 };
    cells.set(key, { ...cell, [side]: cell[side] + 1 });
  };
  byAccounts.forEach(add("accounts"));
  byPeople.forEach(add("people"));
  const place = ({ step }: LostTo) => order.get(step) ?? order.size;
  return [...cells.values()].sort((a, b) => place(a) - place(b));
}
