/** A stream of whole numbers below a limit, the same for the same seed on every machine: a xorshift of 32 bits (Marsaglia 2003), scaled by multiplication. */
export function seededDraw(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * below);
  };
}
