import { sparseRows } from "@/lib/meaning/sparse-rows";
import type { TermSheet } from "@/lib/meaning/term-sheet";
import { PART_WEIGHTS, type SentenceTerms } from "@/lib/meaning/terms";
import { strongestDirections } from "@/lib/meaning/truncated-svd";

/**
 * What a study's sentences are compared by. `terms`: every term that counts and its number; `weights`: how much each weighs (rarer ones more);
 * `lies[term * count + axis]`: where it lies on the axes, in bytes of `steps[term]` each. `sentences`: of how many it was made.
 */
export type Axes = {
  count: number;
  sentences: number;
  terms: ReadonlyMap<string, number>;
  weights: Float32Array;
  lies: Int8Array;
  steps: Float32Array;
};

/** Latent semantic analysis gains little beyond (Deerwester & others 1990; Landauer & Dumais 1997 find their best near 300 on far larger texts). */
const MOST_AXES = 100;
/** The commonest that count: a sentence keeps their numbers in two bytes each. */
const MOST_TERMS = 20_000;
/** Below so many sentences a word said once counts: there is hardly another. */
const FEW_SENTENCES = 200;
/** How much rarity counts: logarithm of the inverse document frequency to this power (Spärck Jones 1972, damped as measured). */
const RARITY = 0.8;

/** The numbers on a sheet of the terms that count, the commonest first. */
function kept({ names, heard, sentences }: TermSheet): number[] {
  const least = sentences.length < FEW_SENTENCES ? 1 : 2;
  const all = Array.from(names, (_, number) => number).filter((number) => (heard[number] ?? 0) >= least);
  const order = (a: number, b: number) => (heard[b] ?? 0) - (heard[a] ?? 0) || ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1);
  return all.sort(order).slice(0, MOST_TERMS);
}

/** The numbers of the terms of a sentence that count, ascending. */
export function numbersOf(axes: Pick<Axes, "terms">, terms: SentenceTerms): Uint16Array {
  const numbers: number[] = [];
  for (const term of terms.keys()) {
    const number = axes.terms.get(term);
    if (number !== undefined) numbers.push(number);
  }
  return Uint16Array.from(numbers).sort();
}

/** The length of a sentence's weighted terms, by which its terms are scaled to one; 0 where none counts. */
export function lengthOf({ weights }: Pick<Axes, "weights">, numbers: Uint16Array): number {
  let sum = 0;
  for (const number of numbers) sum += (weights[number] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/**
 * The axes of a study from its own sentences (latent semantic analysis, Deerwester, Dumais, Furnas, Landauer & Harshman 1990): sentences as
 * weighted terms of length one, their 100 strongest directions, a term lying on each as strongly as the direction is. The same sentences in
 * the same order give the same axes. None of them, or none with a word, gives axes without terms.
 */
export function makeAxes(sheet: TermSheet): Axes {
  const { names, heard, parts, sentences } = sheet;
  const list = kept(sheet);
  const weights = Float32Array.from(list, (number) => {
    const rarity = Math.log((sentences.length + 1) / ((heard[number] ?? 0) + 0.5)) ** RARITY;
    return PART_WEIGHTS[parts[number] ?? "function"] * rarity;
  });
  const places = new Map(list.map((number, place) => [number, place]));
  const rows = sentences.map((sentence) => {
    const own = Uint16Array.from(Array.from(sentence).flatMap((number) => places.get(number) ?? [])).sort();
    const length = lengthOf({ weights }, own) || 1;
    return Array.from(own, (place) => [place, (weights[place] ?? 0) / length] as const);
  });
  const { count, strengths, vectors } = strongestDirections(sparseRows(rows, list.length), MOST_AXES);
  for (let at = 0; at < vectors.length; at++) vectors[at] = (vectors[at] ?? 0) * (strengths[at % count] ?? 0);
  const terms = new Map(list.map((number, place) => [names[number] ?? "", place]));
  return { count, sentences: sentences.length, terms, weights, ...inBytes(vectors, { rows: list.length, count }) };
}

/** Rows of numbers as bytes, each row in steps of its own: the largest is 127 of them. */
function inBytes(vectors: Float32Array, { rows, count }: { rows: number; count: number }): { lies: Int8Array; steps: Float32Array } {
  const lies = new Int8Array(rows * count);
  const steps = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = vectors.subarray(row * count, (row + 1) * count);
    const step = largest(own) / 127;
    steps[row] = step;
    if (step > 0) for (let axis = 0; axis < count; axis++) lies[row * count + axis] = Math.round((own[axis] ?? 0) / step);
  }
  return { lies, steps };
}

/** The largest number of a row, whatever its sign. */
export function largest(row: Float32Array): number {
  let most = 0;
  for (const value of row) most = Math.max(most, Math.abs(value));
  return most;
}

/** Where a sentence with these terms lies on the axes, as a direction of length one; all zero where none of its terms lies anywhere. */
export function placeOf(axes: Axes, numbers: Uint16Array): Float32Array {
  const { count, weights, lies, steps } = axes;
  const place = new Float32Array(count);
  for (const number of numbers) {
    const weight = (weights[number] ?? 0) * (steps[number] ?? 0);
    const from = number * count;
    for (let axis = 0; axis < count; axis++) place[axis] = (place[axis] ?? 0) + weight * (lies[from + axis] ?? 0);
  }
  const length = Math.hypot(...place);
  return length > 0 ? place.map((value) => value / length) : place;
}
