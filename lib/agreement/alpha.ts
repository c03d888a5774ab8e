/** How far apart two values are: not at all the same, by rank, by difference, by share. */
export const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Krippendorff's alpha (2011; Hayes & Krippendorff 2007) for any number of coders: `coders[coder][unit]`, null where a coder did not value a unit.
 * Units with fewer than two values say nothing and drop out. Null (not defined) where nothing is left, or only one value (De = 0).
 */
export function krippendorffAlpha(coders: readonly (readonly (number | null)[])[], level: Level): number | null {
  const units = pairableUnits(coders);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, at) => [value, at]));
  const size = values.length;
  const together = new Float64Array(size * size);
  for (const unit of units) {
    for (const [at, a] of unit.entries()) {
      for (const [other, b] of unit.entries()) {
        if (at === other) continue;
        const cell = (place.get(a) ?? 0) * size + (place.get(b) ?? 0);
        together[cell] = (together[cell] ?? 0) + 1 / (unit.length - 1);
      }
    }
  }
  return alphaOf({ values, together, level });
}

function pairableUnits(coders: readonly (readonly (number | null)[])[]): number[][] {
  const length = Math.max(0, ...coders.map((row) => row.length));
  const unit = (at: number) => coders.flatMap((row) => row[at] ?? []);
  return Array.from({ length }, (_, at) => unit(at)).filter((given) => given.length > 1);
}

type Coincidences = { values: readonly number[]; together: Float64Array; level: Level };

/** One less observed over expected difference; `together[c * size + k]` coincidences of the values c and k. */
function alphaOf({ values, together, level }: Coincidences): number | null {
  const size = values.length;
  const given = values.map((_, c) => together.subarray(c * size, (c + 1) * size).reduce((sum, one) => sum + one, 0));
  const all = given.reduce((sum, one) => sum + one, 0);
  const apart = distances({ values, given, level });
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      observed += (together[c * size + k] ?? 0) * apart(c, k);
      expected += (given[c] ?? 0) * (given[k] ?? 0) * apart(c, k);
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : null;
}

type Given = { values: readonly number[]; given: readonly number[]; level: Level };

/** Squared differences between the values at two places. */
function distances({ values, given, level }: Given): (c: number, k: number) => number {
  const value = (at: number) => values[at] ?? 0;
  const ranks = (c: number, k: number) => {
    const [low, high] = c < k ? [c, k] : [k, c];
    const between = given.slice(low, high + 1).reduce((sum, one) => sum + one, 0);
    return between - ((given[low] ?? 0) + (given[high] ?? 0)) / 2;
  };
  const by: Record<Level, (c: number, k: number) => number> = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: (c, k) => ranks(c, k) ** 2,
    interval: (c, k) => (value(c) - value(k)) ** 2,
    ratio: (c, k) => (value(c) + value(k) === 0 ? 0 : ((value(c) - value(k)) / (value(c) + value(k))) ** 2),
  };
  return by[level];
}
