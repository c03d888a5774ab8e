import type { Question } from "@/lib/questionnaires/definition";
import type { Metric } from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";
import { type Feelings, feelingsOf } from "./pmf";
import { rangeOf } from "./scorable";
import type { SaidBand } from "./score-schema";
import { numberSaid, readTally } from "./tally";

export type Band = SaidBand["band"];
export const BANDS: readonly Band[] = ["low", "middle", "high"];

export const BAND_LABELS: Record<Metric, Record<Band, string>> = {
  nps: { low: "0 to 6", middle: "7 and 8", high: "9 and 10" },
  pmf: { low: "Not disappointed", middle: "Somewhat disappointed", high: "Very disappointed" },
  csat: { low: "Dissatisfied", middle: "Neither", high: "Satisfied" },
  ces: { low: "Hard", middle: "Neither", high: "Easy" },
};

/** Whether these cells score low, in the middle or high, as the score itself draws the lines; null: they do not count in it. */
export function bandOf(question: Question, metric: Metric, cells: Cells): Band | null {
  const told = readTally(question, [{ cells, people: 1 }]);
  if (metric === "pmf") return feltBand(feelingsOf(question, told).feelings);
  const number = told[0] ? numberSaid(question, told[0].answer) : null;
  const range = rangeOf(question);
  if (number === null || !range || number < range.min || number > range.max) return null;
  if (metric === "nps") return scored(number - 7.5, 1);
  return scored((number - (range.min + range.max) / 2) * (question.scale?.lowIsGood ? -1 : 1), 0);
}

function feltBand({ very, somewhat, not }: Feelings): Band | null {
  if (very > 0) return "high";
  if (somewhat > 0) return "middle";
  return not > 0 ? "low" : null;
}

/** In the middle up to so far from it. */
function scored(fromMiddle: number, near: number): Band {
  if (Math.abs(fromMiddle) <= near) return "middle";
  return fromMiddle > 0 ? "high" : "low";
}
