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

/** How often two values met in each resample. */
type Pair = { first: number; second: number; times: Float64Array };

/** Of every resample at once: how often the coders gave each pair of values. One addition a cell; what a tally needs is summed from the pairs. */
function pairsOf({ values, cells }: Counted, { resamples, places, counts }: Resampled): Pair[] {
  const pairs = new Map<number, Pair>();
  for (const [stretch, list] of cells) {
    const from = (places.get(stretch) ?? 0) * resamples;
    for (const { first, second, units } of list) {
      const key = first * values + second;
      const pair = pairs.get(key) ?? { first, second, times: new Float64Array(resamples) };
      pairs.set(key, pair);
      addTimes(pair.times, { counts, from, units });
    }
  }
  return [...pairs.values()];
}

/** The tally of each resample, one after the other; the object is the same every time. */
function* tallies(counted: Counted, resampled: Resampled): Generator<Tally> {
  const pairs = pairsOf(counted, resampled);
  const zeros = () => new Array<number>(counted.values).fill(0);
  const tally = { units: 0, agreed: 0, neither: 0, first: zeros(), second: zeros() };
  for (let b = 0; b < resampled.resamples; b++) {
    takePairs(tally, pairs, b);
    tally.units = resampled.units[b] ?? 0;
    tally.neither = tally.units - tally.first.reduce((sum, count) => sum + count, 0);
    tally.first[0] = (tally.first[0] ?? 0) + tally.neither;
    tally.second[0] = (tally.second[0] ?? 0) + tally.neither;
    tally.agreed += tally.neither;
    yield tally;
  }
}

/** Sets the values and what was alike of one resample; what nobody marked is not among the pairs. */
function takePairs(into: { agreed: number; first: number[]; second: number[] }, pairs: readonly Pair[], b: number): void {
  into.agreed = 0;
  into.first.fill(0);
  into.second.fill(0);
  for (const { first, second, times } of pairs) {
    const count = times[b] ?? 0;
    into.first[first] = (into.first[first] ?? 0) + count;
    into.second[second] = (into.second[second] ?? 0) + count;
    if (first === second) into.agreed += count;
  }
}

function addTimes(sums: Float64Array, { counts, from, units }: { counts: Uint16Array; from: number; units: number }): void {
  for (let b = 0; b < sums.length; b++) sums[b] = (sums[b] ?? 0) + units * (counts[from + b] ?? 0);
}

type Statistic = (tally: Tally) => number | null;

/**
 * The middle 95 % of each statistic over the resamples; null where it is not defined in half of them or more, and where all of them give the same: units on
 * which two never differ, drawn again, never differ either, and that says nothing of how sure it is.
 */
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
  if (values[0] === values.at(-1)) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
