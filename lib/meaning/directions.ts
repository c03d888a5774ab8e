import type { Meanings } from "@/lib/meaning/meanings";

/**
 * Sentences as directions seen from the middle of them all: what every sentence has in common says nothing about any, so it is taken out.
 * `add` puts sentence i, `by` times, into a sum.
 */
export type Centred = { count: number; add: (into: Float32Array, i: number, by: number) => void };

/** Directions of these sentences from their own middle. */
export function centred(meanings: Meanings, sentences: readonly number[]): Centred {
  const { count, lies, lengths } = meanings;
  const middle = new Float32Array(count);
  const raw = (into: Float32Array, i: number, by: number) => {
    const scale = by / (lengths[i] || 1);
    const from = i * count;
    for (let axis = 0; axis < count; axis++) into[axis] = (into[axis] ?? 0) + scale * (lies[from + axis] ?? 0);
  };
  for (const i of sentences) raw(middle, i, 1 / sentences.length);
  const own = new Float32Array(count);
  const add = (into: Float32Array, i: number, by: number) => {
    own.fill(0);
    raw(own, i, 1);
    for (let axis = 0; axis < count; axis++) own[axis] = (own[axis] ?? 0) - (middle[axis] ?? 0);
    const scale = by / (lengthOf(own) || 1);
    for (let axis = 0; axis < count; axis++) into[axis] = (into[axis] ?? 0) + scale * (own[axis] ?? 0);
  };
  return { count, add };
}

/** The length of a direction. */
export function lengthOf(direction: Float32Array): number {
  let sum = 0;
  for (const value of direction) sum += value * value;
  return Math.sqrt(sum);
}

/** How much two directions agree: the sum of products, which is the cosine where both have length one. */
export function agreement(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis++) sum += (a[axis] ?? 0) * (b[axis] ?? 0);
  return sum;
}

/** Where some sentences point together (length one), and how alike they are: the mean cosine of two of them, 0 for a single one. */
export function togetherOf({ count, add }: Centred, sentences: readonly number[]): { centre: Float32Array; alike: number } {
  const centre = new Float32Array(count);
  for (const i of sentences) add(centre, i, 1);
  const [length, n] = [lengthOf(centre), sentences.length];
  const alike = n > 1 ? Math.max(0, (length * length - n) / (n * (n - 1))) : 0;
  return { centre: length > 0 ? centre.map((value) => value / length) : centre, alike };
}
