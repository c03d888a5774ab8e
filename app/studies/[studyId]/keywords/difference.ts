export type Difference = { words: string; doubtful: boolean };

/** What a z-score says to a person: how surely the two sides differ (two-sided, normal: 3.3 is 1 in 1,000, 2 is 1 in 20). */
export function differenceOf(z: number): Difference {
  if (z >= 3.3) return { words: "very clear", doubtful: false };
  if (z >= 2) return { words: "clear", doubtful: false };
  if (z >= 1.3) return { words: "a hint", doubtful: true };
  return { words: "may be chance", doubtful: true };
}
