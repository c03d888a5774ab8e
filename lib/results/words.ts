import type { Metric } from "@/lib/questionnaires/vocabulary";
import { PMF_MARK } from "./pmf";
import type { ScoreFigures } from "./score-schema";
import { DIRECTIONAL_FROM } from "./strength";

/** What a score says, as a sentence that claims no more than its interval does. */
export function scoreWords(metric: Metric, figures: ScoreFigures): string {
  const { n, score, strength } = figures;
  if (score === null) return "Nobody has answered this yet.";
  if (strength === "few") return `Too few to lean on: ${n} of the ${DIRECTIONAL_FROM} people it takes.`;
  if (metric !== "pmf") return strength === "solid" ? "" : "Directional: under 100 people.";
  const mark = `${PMF_MARK * 100} %`;
  if (figures.verdict === "reached") return `Past the ${mark} mark: even the low end of the interval is on it.`;
  if (figures.verdict === "below") return `Below the ${mark} mark: even the high end of the interval is under it.`;
  return Math.abs(score - PMF_MARK) < 0.01
    ? `On the ${mark} mark, not past it: the interval runs to both sides.`
    : `Near the ${mark} mark, not past it: the interval runs to both sides.`;
}

/** The last step of a trend as a sentence: "Up 7 points, and the intervals overlap: not yet a change." */
export function changeWords(metric: Metric, change: { by: number; verdict: "change" | "not-yet" | "too-few" } | null): string {
  if (change === null) return "";
  const ends = {
    change: "the intervals lie apart: a change.",
    "not-yet": "the intervals overlap: not yet a change.",
    "too-few": "too few to call.",
  };
  const [by, unit] =
    metric === "pmf" || metric === "csat" ? [change.by * 100, "points"] : [change.by, metric === "ces" ? "on its scale" : "points"];
  const amount = Math.abs(by).toFixed(metric === "ces" ? 1 : 0);
  const direction = by > 0 ? "Up" : "Down";
  const moved = Number(amount) === 0 ? "As before" : `${direction} ${amount} ${unit === "points" && amount === "1" ? "point" : unit}`;
  return `${moved}, and ${ends[change.verdict]}`;
}
