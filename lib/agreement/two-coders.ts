import type { Tally } from "./tally";

/** Share of the units on which both coders said the same, 0 to 1. Null without units. */
export function percentAgreement({ units, agreed }: Tally): number | null {
  return units > 0 ? agreed / units : null;
}

/**
 * Cohen's kappa (1960): agreement above what the two coders' own habits give by chance, over what chance leaves. Null (not defined) without units and
 * where chance alone would agree fully (pe = 1): both gave everything the same one value.
 */
export function cohensKappa({ units, agreed, first, second }: Tally): number | null {
  const byChance = first.reduce((sum, count, value) => sum + count * (second[value] ?? 0), 0);
  const room = units * units - byChance;
  return units > 0 && room > 0 ? (units * agreed - byChance) / room : null;
}

/**
 * Krippendorff's alpha (2011) of two coders on nominal values without gaps, from the same counts. Null (not defined) where only one value was given at
 * all (De = 0). Agrees with `krippendorffAlpha` over the units themselves.
 */
export function nominalAlpha({ units, agreed, first, second }: Tally): number | null {
  const values = 2 * units;
  const size = Math.max(first.length, second.length);
  let pairs = values * values;
  for (let at = 0; at < size; at++) pairs -= ((first[at] ?? 0) + (second[at] ?? 0)) ** 2;
  return pairs > 0 ? 1 - ((values - 1) * 2 * (units - agreed)) / pairs : null;
}

/** Units that both marked alike, of those that either marked: agreement that leaves out what nobody marked. Null where nobody marked any. */
export function jaccard({ units, agreed, neither }: Tally): number | null {
  return units > neither ? (agreed - neither) / (units - neither) : null;
}

/** The harmonic mean of the shares that each coder's marks share with the other's (F1, Dice). Null where nobody marked any. */
export function f1({ units, agreed, neither, first, second }: Tally): number | null {
  const marked = 2 * units - (first[0] ?? 0) - (second[0] ?? 0);
  return marked > 0 ? (2 * (agreed - neither)) / marked : null;
}
