import { fisherExact, type Group, smallestFisher } from "@/lib/statistics/fisher";
import { holm } from "@/lib/statistics/holm";
import { FEW } from "./wilson";

/** The level a difference is called at, after the correction. */
export const LEVEL = 0.05;

/**
 * What a test says of one theme. `few`: under 8 people on a side, too few to call. `rare`: held by so few in all, or by so many, that no split of them could
 * be called. `tested`: the chance of such a split without a difference, alone and corrected for all tests made; `called` where that is under 5 %.
 */
export type Verdict =
  | { kind: "few"; lift: number }
  | { kind: "rare"; lift: number }
  | { kind: "tested"; chance: number; corrected: number; called: boolean; lift: number };

export type Told = { tested: number; called: number; verdicts: Verdict[] };

/**
 * Tells two groups apart theme by theme: Fisher's exact test, two-sided, over people, corrected for the number of tests by Holm's method. Themes that could
 * not be called however their people were split are not tested, so that they do not weaken the others (Tarone 1990). `lift` is how much larger the share
 * in the first group is, from -1 to 1. Groups of under 8 people are never called.
 */
export function tellApart(pairs: readonly { one: Group; other: Group }[]): Told {
  const looked = pairs.map(({ one, other }) => ({ one, other, lift: share(one) - share(other), kind: kindOf(one, other) }));
  const tests = looked.filter(({ kind }) => kind === "tested");
  const chances = tests.map(({ one, other }) => fisherExact(one, other));
  const corrected = holm(chances);
  let at = -1;
  const verdicts = looked.map(({ kind, lift }): Verdict => {
    if (kind !== "tested") return { kind, lift };
    at += 1;
    const [chance, after] = [chances[at] ?? 1, corrected[at] ?? 1];
    return { kind, chance, corrected: after, called: after < LEVEL, lift };
  });
  return { tested: tests.length, called: corrected.filter((chance) => chance < LEVEL).length, verdicts };
}

function kindOf(one: Group, other: Group): Verdict["kind"] {
  if (one.of < FEW || other.of < FEW) return "few";
  return smallestFisher(one, other) < LEVEL ? "tested" : "rare";
}

function share({ people, of }: Group): number {
  return of === 0 ? 0 : people / of;
}

/** The most distinctive first: those called, the surest of them first, then the rest by how much larger the share of the first group is. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  const called = (verdict: Verdict) => verdict.kind === "tested" && verdict.called && verdict.lift > 0;
  return Number(called(b)) - Number(called(a)) || b.lift - a.lift;
}
