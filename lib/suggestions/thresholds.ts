import type { Tag } from "@/lib/suggestions/schema";

/** How many suggestions with a tag were decided on, and how many of them were right. */
export type Tally = { right: number; decided: number };
/** Log-odds added to where each tag is proposed from: above 0 it is proposed more rarely. "all" stands for every tag that is not named. */
export type Thresholds = ReadonlyMap<Tag, number>;

/** The share that ought to be right: three of five are worth reading all five. */
const AIM = 0.6;
/** A tag begins as if ten decisions had been right as often as that: the first few rejections must not silence it. */
const BEFORE = 10;
const STRENGTH = 0.8;
const MOST_RARER = 1.2;
const MOST_OFTENER = 0.6;
const PER_LEVEL = 0.5;
const MOST_LEVEL = 3;

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/**
 * By how much a tag's threshold is moved, in log-odds (0: as usual; -2.1 to 2.7). The share right so far, shrunk by a Beta prior worth ten decisions, is
 * held against the aim on the scale of log-odds; "more" or "fewer" (`level`, -3 to 3) adds half a unit each. The more rejections, the rarer, but the
 * rate alone moves it by 1.2 at most: a tag that is mostly wrong still comes up where its words are clear, and so can be right again.
 */
export function thresholdShift({ right, decided, level = 0 }: Tally & { level?: number }): number {
  const all = Math.max(0, decided) || 0;
  const good = Math.min(Math.max(0, right) || 0, all);
  const share = (good + BEFORE * AIM) / (all + BEFORE);
  const byRate = STRENGTH * (logOdds(AIM) - logOdds(share));
  const byWish = -PER_LEVEL * Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, level || 0));
  return Math.max(-MOST_OFTENER, Math.min(MOST_RARER, byRate)) + byWish;
}

/** The shift of every tag that was decided on or has a level of its own; the level of "all" adds to each, and is the shift of all others. */
export function thresholdShifts(tallies: ReadonlyMap<Tag, Tally>, levels: ReadonlyMap<Tag, number>): Map<Tag, number> {
  const all = levels.get("all") ?? 0;
  const shifts = new Map<Tag, number>([["all", thresholdShift({ right: 0, decided: 0, level: all })]]);
  for (const tag of [...new Set([...tallies.keys(), ...levels.keys()])].sort()) {
    if (tag === "all") continue;
    shifts.set(tag, thresholdShift({ ...(tallies.get(tag) ?? { right: 0, decided: 0 }), level: all + (levels.get(tag) ?? 0) }));
  }
  return shifts;
}

/** The shift that holds for a tag: its own, else that of all. */
export function shiftFor(tag: Tag, thresholds: Thresholds | undefined): number {
  const shift = thresholds?.get(tag) ?? thresholds?.get("all") ?? 0;
  return Number.isFinite(shift) ? shift : 0;
}
