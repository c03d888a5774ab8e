import { wilson } from "@/lib/themes/wilson";

/** How many are looked at before many are accepted at once, and above how many that is asked. */
export const SAMPLE_SIZE = 5;
export const SAMPLE_ABOVE = 10;

type Scored = { id: string; score: number };

/**
 * The ids of `size` suggestions drawn evenly over their scores, the surest first: one from the middle of each of `size` equal parts, so that the sure and
 * the doubtful ones are judged alike. The same suggestions give the same draw; all of them where there are no more than that.
 */
export function sampleOf(suggestions: readonly Scored[], size: number = SAMPLE_SIZE): string[] {
  const ranked = [...suggestions].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  if (ranked.length <= size) return ranked.map(({ id }) => id);
  return Array.from({ length: size }, (_, part) => ranked[Math.floor(((part + 0.5) * ranked.length) / size)]?.id ?? "");
}

/** What a sample says about the ones that were not looked at. Counts of suggestions; the interval is Wilson's, 95 %, "if the sample were a random draw". */
export type SampleVerdict = { right: number; of: number; rest: number; interval: [number, number]; restRight: [number, number] };

/** How many of the `rest` are right if they are like the sample, of which `right` of `of` were. */
export function judgeSample({ right, of, rest }: { right: number; of: number; rest: number }): SampleVerdict {
  const interval = wilson(right, of);
  const [low, high] = interval;
  return { right, of, rest, interval, restRight: [Math.floor(low * rest), Math.ceil(high * rest)] };
}
