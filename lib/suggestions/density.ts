/** Keeps the `most` clearest, given back in the order of the text: a wall of suggestions is read by nobody. */
export function spread<T extends { start: number; score: number }>(proposals: readonly T[], { most }: { most: number }): T[] {
  return [...proposals]
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
}
