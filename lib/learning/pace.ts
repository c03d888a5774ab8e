/** Longer than this, and somebody was doing something else between two decisions. */
const LONGEST_GAP_MS = 120_000;
/** Decisions nearer than this were made with one key. */
const AT_ONCE_MS = 50;
const FEWEST_GAPS = 5;

/**
 * Seconds that one decision takes: the median of the gaps under two minutes between acts of deciding, the moments in ISO 8601 in any order. Many
 * decided with one key are one act. Null under five gaps.
 */
export function secondsEach(moments: readonly string[]): number | null {
  const times = moments.map((moment) => Date.parse(moment)).sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? time))
    .filter((gap) => gap >= AT_ONCE_MS && gap < LONGEST_GAP_MS)
    .sort((a, b) => a - b);
  if (gaps.length < FEWEST_GAPS) return null;
  const middle = gaps.length / 2;
  const median = ((gaps[Math.ceil(middle) - 1] ?? 0) + (gaps[Math.floor(middle)] ?? 0)) / 2;
  return Math.round(median / 100) / 10;
}
