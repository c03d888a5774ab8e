/** How far a mean could lie: two sides of 95 % of a normal distribution, as the metrics of this product are defined. */
export const SPREAD = 1.96;

export type Spread = { n: number; mean: number; median: number; lowest: number; highest: number; deviation: number };

/** Mean, median and sample standard deviation of numbers, each said by so many people; null of nobody. */
export function spreadOf(counts: ReadonlyMap<number, number>): Spread | null {
  const sorted = [...counts].filter(([, people]) => people > 0).sort(([a], [b]) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const n = sorted.reduce((sum, [, people]) => sum + people, 0);
  const mean = sorted.reduce((sum, [value, people]) => sum + value * people, 0) / n;
  const squares = sorted.reduce((sum, [value, people]) => sum + people * (value - mean) ** 2, 0);
  return { n, mean, median: medianOf(sorted, n), lowest: first[0], highest: last[0], deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/** The middle one; between the two middle ones where their number is even. */
function medianOf(sorted: readonly (readonly [number, number])[], n: number): number {
  const at = (rank: number): number => {
    let seen = 0;
    for (const [value, people] of sorted) {
      seen += people;
      if (seen > rank) return value;
    }
    return 0;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
