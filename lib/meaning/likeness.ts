import { type Axes, lengthOf } from "@/lib/meaning/axes";
import type { Meanings } from "@/lib/meaning/meanings";

/** How much the words themselves count beside the axes: measured in bench/similar.ts, as everything else about the likeness. */
const WORDS_SHARE = 0.4;
const ONE_WORD = 0.85;

/**
 * How like every sentence is to one of them, 0 to 1: the cosine on the axes (what is said in other words) and the cosine of the weighted terms (the
 * same words), 0.6 to 0.4. `asked` holds one sentence. 250,000 sentences take some 60 ms.
 */
export function likenesses(axes: Axes, asked: Meanings, all: Meanings): Float32Array {
  const alike = new Float32Array(all.starts.length);
  const { count } = axes;
  const wanted = termWeights(axes, asked);
  const own = asked.lengths[0] ?? 0;
  const place = Float32Array.from(asked.lies.subarray(0, count));
  for (let i = 0; i < alike.length; i++) {
    const length = own * (all.lengths[i] ?? 0);
    if (length === 0) continue;
    let dot = 0;
    const from = i * count;
    for (let axis = 0; axis < count; axis++) dot += (place[axis] ?? 0) * (all.lies[from + axis] ?? 0);
    const likeness = (1 - WORDS_SHARE) * (dot / length) + WORDS_SHARE * sharedWeight(all, i, wanted);
    alike[i] = Math.min(1, Math.max(0, likeness)) * saysAsMuch(asked.bearing[0] ?? 0, all.bearing[i] ?? 0);
  }
  return alike;
}

/** "So does the money." says less than a whole sentence about money: one word alone is held to be less like it. */
function saysAsMuch(asked: number, bearing: number): number {
  return bearing === 1 && asked > 1 ? ONE_WORD : 1;
}

/** The weighted terms of the asked sentence, scaled to length one, by their numbers; squared in weight, so that the other's own weight is in it. */
function termWeights(axes: Axes, asked: Meanings): Float32Array {
  const numbers = asked.terms.subarray(asked.firsts[0] ?? 0, asked.firsts[1] ?? 0);
  const length = lengthOf(axes, numbers);
  const wanted = new Float32Array(axes.weights.length);
  if (length > 0) for (const number of numbers) wanted[number] = (axes.weights[number] ?? 0) ** 2 / length;
  return wanted;
}

function sharedWeight(all: Meanings, i: number, wanted: Float32Array): number {
  let sum = 0;
  const to = all.firsts[i + 1] ?? 0;
  for (let at = all.firsts[i] ?? 0; at < to; at++) sum += wanted[all.terms[at] ?? 0] ?? 0;
  const weight = all.weights[i] ?? 0;
  return weight > 0 ? sum / weight : 0;
}

const BINS = 1000;

/** The places of the `most` largest likenesses (0 to 1) from `least` up, the largest first, the earlier first among equals. In one walk, by counting. */
export function mostAlike(alike: Float32Array, { most, least }: { most: number; least: number }): number[] {
  const counts = new Uint32Array(BINS + 1);
  const binOf = (value: number) => Math.floor(value * BINS);
  for (const value of alike) if (value >= least) counts[binOf(value)] = (counts[binOf(value)] ?? 0) + 1;
  let [bin, enough] = [BINS, counts[BINS] ?? 0];
  while (bin > 0 && enough < most) {
    bin--;
    enough += counts[bin] ?? 0;
  }
  const places: number[] = [];
  for (let i = 0; i < alike.length; i++) if ((alike[i] ?? 0) >= least && binOf(alike[i] ?? 0) >= bin) places.push(i);
  return places.sort((a, b) => (alike[b] ?? 0) - (alike[a] ?? 0) || a - b).slice(0, most);
}
