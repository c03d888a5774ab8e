import type { ScoreGroup, Trend } from "./score-schema";

/** A score over the waves, in their order, and whether the last one changed: only where the two intervals lie apart, and neither wave is small. */
export function trendOf(waves: readonly ScoreGroup[]): Trend {
  const told = waves.filter(({ n }) => n > 0);
  const [before, last] = told.slice(-2);
  if (!before || !last || before.score === null || last.score === null) return { waves: [...waves], change: null };
  const change = { from: before.label, to: last.label, by: last.score - before.score };
  if (before.small || last.small) return { waves: [...waves], change: { ...change, verdict: "too-few" } };
  return { waves: [...waves], change: { ...change, verdict: apart(before.interval, last.interval) ? "change" : "not-yet" } };
}

function apart(one: [number, number] | null, other: [number, number] | null): boolean {
  return one !== null && other !== null && (one[1] < other[0] || other[1] < one[0]);
}
