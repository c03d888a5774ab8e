/** How many suggestions of a tag are shown, from far fewer to far more than usual. */
export const LEVELS = [-3, -2, -1, 0, 1, 2, 3] as const;

const WORDS = ["far fewer", "fewer", "a few less", "as usual", "a few more", "more", "far more"];

/** A level as it is said: -3 "far fewer", 0 "as usual", 3 "far more". A level beyond the ends is the end. */
export function levelWords(level: number): string {
  return WORDS[Math.min(6, Math.max(0, Math.round(level) + 3))] ?? "as usual";
}
