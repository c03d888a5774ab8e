/** Words as a pattern that means just these letters, safe under the `u` flag too (a hyphen is left alone: escaped it would be an error there). */
export function literalPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
