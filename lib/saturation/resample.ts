import { seededDraw } from "./random";
import type { CodedInterview, OrderFree, Spread } from "./schema";

const SEED = 20_200_505;
const NEEDED = [0.8, 0.9, 0.95] as const;
/** At most so many points of the band are kept: a curve of a thousand interviews looks the same. */
const POINTS = 40;

/** For each interview its codes as bits, 32 in a number; `words` numbers an interview. */
type Bits = { bits: Uint32Array; words: number; codes: number };

/**
 * The curve of distinct codes freed of the order in which interviews happened to be held: many random orders, the same ones each time (fixed seed).
 * Gives the middle and the 5 to 95 % band after n interviews, and how many interviews 80, 90 and 95 % of the codes heard so far took. Null without a code.
 */
export function resampleOrders(interviews: readonly Pick<CodedInterview, "codeIds">[], orders = 1000): OrderFree | null {
  const packed = packBits(interviews);
  if (packed.codes === 0) return null;
  const points = spreadPoints(interviews.length);
  const pointAt = new Int32Array(interviews.length + 1).fill(-1);
  points.forEach((n, index) => {
    pointAt[n] = index;
  });
  const tallies = {
    pointAt,
    /** how often so many codes were heard at each point, and how often each share took so many interviews */
    atPoint: points.map(() => new Uint32Array(packed.codes + 1)),
    needing: NEEDED.map(() => new Uint32Array(interviews.length + 1)),
    goals: NEEDED.map((share) => Math.ceil(share * packed.codes - 1e-9)),
  };
  const draw = seededDraw(SEED);
  const order = Uint32Array.from(interviews, (_, index) => index);
  const left = new Uint32Array(packed.words);
  for (let round = 0; round < orders; round += 1) tallyOrder({ packed, order, left, draw, tallies });
  return {
    orders,
    band: points.map((n, index) => ({ n, ...spreadOf(tallies.atPoint[index], orders) })),
    needed: NEEDED.map((share, index) => ({ share, ...spreadOf(tallies.needing[index], orders) })),
  };
}

type Tallies = { pointAt: Int32Array; atPoint: Uint32Array[]; needing: Uint32Array[]; goals: number[] };
type Round = { packed: Bits; order: Uint32Array; left: Uint32Array; draw: (below: number) => number; tallies: Tallies };

/** One random order, drawn as it is walked: once every code is heard, the rest of it needs no drawing. */
function tallyOrder({ packed: { bits, words, codes }, order, left, draw, tallies }: Round): void {
  const interviews = order.length;
  left.fill(0xffffffff);
  let heard = 0;
  let goal = 0;
  for (let place = 0; place < interviews; place += 1) {
    if (heard < codes) {
      const chosen = place + draw(interviews - place);
      const interview = order[chosen] ?? 0;
      order[chosen] = order[place] ?? 0;
      order[place] = interview;
      heard += takeOut(bits, interview * words, left);
      for (; goal < tallies.goals.length && heard >= (tallies.goals[goal] ?? 0); goal += 1) count(tallies.needing[goal], place + 1);
    }
    const point = tallies.pointAt[place + 1] ?? -1;
    if (point >= 0) count(tallies.atPoint[point], heard);
  }
}

/** Takes an interview's codes out of those still unheard; how many these were. */
function takeOut(bits: Uint32Array, offset: number, left: Uint32Array): number {
  let fresh = 0;
  for (let word = 0; word < left.length; word += 1) {
    const there = left[word] ?? 0;
    const both = there & (bits[offset + word] ?? 0);
    if (both === 0) continue;
    fresh += ones(both);
    left[word] = there & ~both;
  }
  return fresh;
}

/** How many bits of a number are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function count(tally: Uint32Array | undefined, at: number): void {
  if (tally) tally[at] = (tally[at] ?? 0) + 1;
}

function packBits(interviews: readonly Pick<CodedInterview, "codeIds">[]): Bits {
  const places = new Map<string, number>();
  for (const { codeIds } of interviews) for (const id of codeIds) if (!places.has(id)) places.set(id, places.size);
  const words = Math.ceil(places.size / 32);
  const bits = new Uint32Array(words * interviews.length);
  interviews.forEach(({ codeIds }, interview) => {
    for (const id of codeIds) {
      const place = places.get(id) ?? 0;
      const word = interview * words + (place >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
    }
  });
  return { bits, words, codes: places.size };
}

/** Every number of interviews where there are few, evenly spread ones where there are many; the last always. */
function spreadPoints(interviews: number): number[] {
  const step = Math.max(1, interviews / POINTS);
  const points = new Set<number>();
  for (let at = 1; at < interviews; at += step) points.add(Math.round(at));
  return [...points.add(interviews)];
}

/** The value that 5, 50 and 95 of 100 orders reach, by nearest rank; `tally[value]` is how many orders gave that value. */
function spreadOf(tally: Uint32Array = new Uint32Array(1), orders: number): Spread {
  const rank = (share: number) => {
    let passed = 0;
    for (let value = 0; value < tally.length; value += 1) {
      passed += tally[value] ?? 0;
      if (passed >= share * orders) return value;
    }
    return tally.length - 1;
  };
  return { low: rank(0.05), median: rank(0.5), high: rank(0.95) };
}
