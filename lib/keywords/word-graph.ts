import type { Word } from "@/lib/keywords/words";

const REACH = 6;
const DAMPING = 0.85;
const ROUNDS = 12;

type Edges = { from: Int32Array; to: Int32Array; size: number };

/** Both ends of each pair of different content words within reach of each other, both ways. */
function edgesOf(words: readonly Word[], ids: Int32Array): Edges {
  const places: number[] = [];
  for (let i = 0; i < words.length; i++) if (words[i]?.wordClass !== "X") places.push(i);
  const from = new Int32Array(places.length * (REACH - 1) * 2);
  const to = new Int32Array(from.length);
  let size = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const a = ids[place] ?? 0;
    for (let j = i + 1; j < places.length && (places[j] ?? 0) - place < REACH; j++) {
      const b = ids[places[j] ?? 0] ?? 0;
      if (a === b) continue;
      from[size] = a;
      to[size++] = b;
      from[size] = b;
      to[size++] = a;
    }
  }
  return { from, to, size };
}

/** Where the walk may begin: at any content word, or rather at early ones. Sums to 1. */
function jumpTo(words: readonly Word[], { ids, size, positions }: Numbered): Float64Array {
  const jump = new Float64Array(size);
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.wordClass === "X") continue;
    const share = positions ? 1 / (i + 5) : 1;
    jump[ids[i] ?? 0] = (jump[ids[i] ?? 0] ?? 0) + share;
    total += share;
  }
  for (let id = 0; id < size; id++) jump[id] = (jump[id] ?? 0) / (total || 1);
  return jump;
}

/** `ids`: the number of the stem at each place; `size`: how many numbers there are. */
export type Numbered = { ids: Int32Array; size: number; positions: boolean };

/** What each word hands on along one edge: the damping shared among its edges. */
function shares({ from, size: edges }: Edges, size: number): Float64Array {
  const share = new Float64Array(size);
  for (let edge = 0; edge < edges; edge++) share[from[edge] ?? 0] = (share[from[edge] ?? 0] ?? 0) + 1;
  return share.map((count) => DAMPING / (count || 1));
}

/**
 * PageRank of the stems over co-occurrence within six words, the jump biased to early words where `positions` count
 * (Florescu & Caragea 2017, PositionRank). Scaled so that the average stem has 1.
 */
export function wordRanks(words: readonly Word[], numbered: Numbered): Float64Array {
  const { ids, size } = numbered;
  const edges = edgesOf(words, ids);
  const share = shares(edges, size);
  const jump = jumpTo(words, numbered);
  let rank = jump.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const handed = rank.map((value, id) => value * (share[id] ?? 0));
    const next = jump.map((value) => value * (1 - DAMPING));
    for (let edge = 0; edge < edges.size; edge++) {
      const to = edges.to[edge] ?? 0;
      next[to] = (next[to] ?? 0) + (handed[edges.from[edge] ?? 0] ?? 0);
    }
    rank = next;
  }
  return rank.map((value) => value * size);
}
