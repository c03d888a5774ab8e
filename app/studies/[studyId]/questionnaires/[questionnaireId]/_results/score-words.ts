import type { Metric } from "@/lib/questionnaires/vocabulary";
import type { ScoreFigures } from "@/lib/results/score-schema";

export const METRIC_NAMES: Record<Metric, string> = {
  nps: "Net Promoter Score",
  pmf: "Product-market fit",
  csat: "Satisfaction (CSAT)",
  ces: "Ease (CES)",
};

/** The mark a score is held against, in its own unit; null where there is none. */
export const MARKS: Record<Metric, number | null> = { nps: 0, pmf: 0.4, csat: null, ces: null };

/** A score as people read it: "+12", "40 %", "5.4". */
export function scoreText(metric: Metric, score: number | null): string {
  if (score === null) return "–";
  if (metric === "nps") return signed(Math.round(score));
  if (metric === "ces") return score.toFixed(1);
  return `${Math.round(score * 100)} %`;
}

/** Its interval in the same unit, without the unit's sign: "32–49". */
export function intervalText(metric: Metric, interval: ScoreFigures["interval"]): string {
  if (interval === null) return "";
  const [low, high] = interval;
  if (metric === "nps") return `${signed(Math.round(low))} to ${signed(Math.round(high))}`;
  if (metric === "ces") return `${low.toFixed(1)}–${high.toFixed(1)}`;
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0";
}

/** Where a score stands on a line from 0 to 1. */
export function onLine(metric: Metric, value: number): number {
  if (metric === "nps") return (value + 100) / 200;
  return metric === "ces" ? (value - 1) / 6 : value;
}

/** What the first count of a score says of its people, after "45 of 112". */
export const FIRST_WORDS: Record<Metric, string> = {
  nps: "promoters",
  pmf: "would be very disappointed",
  csat: "are satisfied",
  ces: "found it easy",
};
