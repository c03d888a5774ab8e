import { numbersFrom } from "@/lib/meaning/random";

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** First centres far from each other (k-means++, Arthur & Vassilvitskii 2007). */
function firstCentres(points: readonly Float32Array[], { groups, seed }: { groups: number; seed: number }): Float32Array[] {
  const next = numbersFrom(seed);
  const far = new Float64Array(points.length).fill(2);
  const centres = [points[Math.floor(next() * points.length)] ?? new Float32Array()];
  while (centres.length < groups) {
    const last = centres.at(-1) ?? new Float32Array();
    let total = 0;
    points.forEach((point, i) => {
      far[i] = Math.min(far[i] ?? 0, Math.max(0, 1 - dot(point, last)));
      total += far[i] ?? 0;
    });
    let [left, at] = [next() * total, 0];
    while (at < points.length - 1 && left > (far[at] ?? 0)) {
      left -= far[at] ?? 0;
      at += 1;
    }
    centres.push(points[at] ?? new Float32Array());
  }
  return centres.map((centre) => centre.slice());
}

function nearest(point: Float32Array, centres: readonly Float32Array[]): number {
  let [best, most] = [0, -2];
  centres.forEach((centre, i) => {
    const near = dot(point, centre);
    if (near > most) [best, most] = [i, near];
  });
  return best;
}

/** Spherical k-means: the group of each direction. */
export function kMeans(points: readonly Float32Array[], { groups, seed }: { groups: number; seed: number }): number[] {
  const centres = firstCentres(points, { groups, seed });
  let group: number[] = [];
  for (let round = 0; round < 20; round++) {
    group = points.map((point) => nearest(point, centres));
    for (const centre of centres) centre.fill(0);
    points.forEach((point, i) => {
      const centre = centres[group[i] ?? 0];
      if (centre) for (let axis = 0; axis < point.length; axis++) centre[axis] = (centre[axis] ?? 0) + (point[axis] ?? 0);
    });
    for (const centre of centres) {
      const length = Math.sqrt(dot(centre, centre)) || 1;
      for (let axis = 0; axis < centre.length; axis++) centre[axis] = (centre[axis] ?? 0) / length;
    }
  }
  return group;
}

function counted(values: readonly (number | string)[]): number[] {
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function entropy(values: readonly (number | string)[]): number {
  return counted(values).reduce((sum, count) => sum - (count / values.length) * Math.log(count / values.length), 0);
}

/** Normalised mutual information of two groupings, by the mean of their entropies: 0 to 1. */
export function mutualInformation(a: readonly number[], b: readonly number[]): number {
  const both = entropy(a.map((value, i) => `${value} ${b[i]}`));
  return (2 * (entropy(a) + entropy(b) - both)) / (entropy(a) + entropy(b) || 1);
}
