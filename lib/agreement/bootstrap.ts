import type { Counted } from "./counted";
import type { Tally } from "./tally";

/**
 * Stretches drawn again with replacement, as often as there are: `counts[place * resamples + b]` how often each of the listed ones came in resample b,
 * `units[b]` how many units came in all. Drawn once and used for every dimension.
 */
export type Resampled = { resamples: number; places: ReadonlyMap<number, number>; counts: Uint16Array; units: Float64Array };

type Draws = {
  /** units in each stretch */
  sizes: readonly number[];
  /** the stretches that somebody marked: only their counts are kept */
  marked: Iterable<number>;
  resamples: number;
  draw: (below: number) => number;
};

/** Percentile bootstrap over stretches (Efron 1979), with a generator that is passed in: the same seed gives the same intervals. */
export function resample({ sizes, marked, resamples, draw }: Draws): Resampled {
  const places = new Map([...new Set(marked)].map((stretch, place) => [stretch, place]));
  const place = new Int32Array(sizes.length).fill(-1);
  for (const [stretch, at] of places) place[stretch] = at;
  const counts = new Uint16Array(places.size * resamples);
  const units = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    let all = 0;
    for (let drawn = 0; drawn < sizes.length; drawn++) {
      const stretch = draw(sizes.length);
      all += sizes[stretch] ?? 0;
      const at = place[stretch] ?? -1;
      if (at >= 0) counts[at * resamples + b] = (counts[at * resamples + b] ?? 0) + 1;
    }
    units[b] = all;
  }
  return { resamples, places, counts, units };
}

type Sums = { first: Float64Array[]; second: Float64Array[]; agreed: Float64Array; touched: Float64Array };

/** Of every resample at once: how often each coder gave each value, where both said the same, and where anybody said anything. */
function sumsOf({ values, cells }: Counted, { resamples, places, counts }: Resampled): Sums {
  const empty = () => new Float64Array(resamples);
  const byValue = () => Array.from({ length: values }, empty);
  const sums = { first: byValue(), second: byValue(), agreed: empty(), touched: empty() };
  for (const [stretch, list] of cells) {
    const from = (places.get(stretch) ?? 0) * resamples;
    for (const { first, second, units } of list) {
      for (const into of [sums.first[first], sums.second[second], sums.touched]) addTimes(into, { counts, from, units });
      if (first === second) addTimes(sums.agreed, { counts, from, units });
    }
  }
  return sums;
}

/** The tally of each resample, one after the other; the object is the same every time. */
function* tallies(counted: Counted, resampled: Resampled): Generator<Tally> {
  const sums = sumsOf(counted, resampled);
  const zeros = () => new Array<number>(counted.values).fill(0);
  const tally = { units: 0, agreed: 0, neither: 0, first: zeros(), second: zeros() };
  for (let b = 0; b < resampled.resamples; b++) {
    const units = resampled.units[b] ?? 0;
    const neither = units - (sums.touched[b] ?? 0);
    takeValues(tally.first, sums.first, b);
    takeValues(tally.second, sums.second, b);
    tally.first[0] = (tally.first[0] ?? 0) + neither;
    tally.second[0] = (tally.second[0] ?? 0) + neither;
    yield Object.assign(tally, { units, agreed: (sums.agreed[b] ?? 0) + neither, neither });
  }
}

function takeValues(into: number[], from: readonly Float64Array[], b: number): void {
  for (const [value, counts] of from.entries()) into[value] = counts[b] ?? 0;
}

function addTimes(sums: Float64Array | undefined, { counts, from, units }: { counts: Uint16Array; from: number; units: number }): void {
  if (!sums) return;
  for (let b = 0; b < sums.length; b++) sums[b] = (sums[b] ?? 0) + units * (counts[from + b] ?? 0);
}

type Statistic = (tally: Tally) => number | null;

/** The middle 95 % of each statistic over the resamples; null where it is not defined in half of them or more. */
export function intervalsOf(counted: Counted, resampled: Resampled, statistics: readonly Statistic[]): ([number, number] | null)[] {
  const found = statistics.map(() => new Float64Array(resampled.resamples));
  const defined = statistics.map(() => 0);
  for (const tally of tallies(counted, resampled)) {
    for (const [at, statistic] of statistics.entries()) {
      const value = statistic(tally);
      const into = found[at];
      if (value === null || !into) continue;
      into[defined[at] ?? 0] = value;
      defined[at] = (defined[at] ?? 0) + 1;
    }
  }
  return found.map((values, at) => middle(values.subarray(0, defined[at]), resampled.resamples));
}

function middle(values: Float64Array, resamples: number): [number, number] | null {
  if (values.length * 2 <= resamples) return null;
  values.sort();
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
