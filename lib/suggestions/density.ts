/** What is as sure as this is told even where a text has had its share. */
const SURE = 0.8;

/**
 * Keeps the `most` clearest, given back in the order of the text: a wall of suggestions is read by nobody. Those `decided` there keep their room, so
 * that no weaker one moves up for each that was rejected; beyond that only a sure one (score, 0 to 1) is told.
 */
export function spread<T extends { start: number; score: number }>(
  proposals: readonly T[],
  { most, decided = 0 }: { most: number; decided?: number },
): T[] {
  const room = Math.max(0, most - decided);
  return [...proposals]
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .filter(({ score }, i) => i < room || (i < most && score >= SURE))
    .sort((a, b) => a.start - b.start);
}
