/**
 * A repeatable source of numbers from 0 up to 1 (Mulberry32, Tommy Ettinger 2017, public domain): the same seed gives the same numbers on
 * every machine, so that the same study gives the same axes and the same groups.
 */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
