import type { Word } from "@/lib/keywords/words";

const REACH = 6;
const DAMPING = 0.85;
const ROUNDS = 12;

/** Words as numbers, in the order in which they first stand, with the index of each content word in the text. */
function numbered(words: readonly Word[]): { ids: Map<string, number>; sequence: number[]; places: number[] } {
  const ids = new Map<string, number>();
  const sequence: number[] = [];
  const places: number[] = [];
  words.forEach((word, place) => {
    if (word.wordClass === "X") return;
    const id = ids.get(word.stem) ?? ids.size;
    ids.set(word.stem, id);
    sequence.push(id);
    places.push(place);
  });
  return { ids, sequence, places };
}

function edgesOf(sequence: readonly number[], places: readonly number[]): { from: number[]; to: number[] } {
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < sequence.length; i++) {
    for (let j = i + 1; j < sequence.length && (places[j] ?? 0) - (places[i] ?? 0) < REACH; j++) {
      const [a, b] = [sequence[i] ?? 0, sequence[j] ?? 0];
      if (a === b) continue;
      from.push(a, b);
      to.push(b, a);
    }
  }
  return { from, to };
}

function normalized(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => weight / total);
}

/**
 * PageRank of the stems over co-occurrence within six words, the jump biased to early words where `positions` count
 * (Florescu & Caragea 2017, PositionRank). Scaled so that the average stem has 1.
 */
export function wordRanks(words: readonly Word[], positions: boolean): Map<string, number> {
  const { ids, sequence, places } = numbered(words);
  const { from, to } = edgesOf(sequence, places);
  const size = ids.size;
  const out = new Float64Array(size);
  for (const node of from) out[node] = (out[node] ?? 0) + 1;
  const bias = new Float64Array(size);
  sequence.forEach((node, i) => {
    bias[node] = (bias[node] ?? 0) + (positions ? 1 / ((places[i] ?? 0) + 5) : 1);
  });
  const jump = normalized(bias);
  let rank = Float64Array.from(jump);
  for (let round = 0; round < ROUNDS; round++) {
    const next = jump.map((share) => share * (1 - DAMPING));
    for (let edge = 0; edge < from.length; edge++) {
      const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
      next[b] = (next[b] ?? 0) + (DAMPING * (rank[a] ?? 0)) / (out[a] || 1);
    }
    rank = Float64Array.from(next);
  }
  return new Map([...ids].map(([stem, id]) => [stem, (rank[id] ?? 0) * size]));
}
