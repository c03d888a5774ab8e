import type { Question } from "@/lib/questionnaires/definition";
import { FEELINGS, type Feeling } from "@/lib/questionnaires/vocabulary";
import { wilson } from "@/lib/themes/wilson";
import type { ScoreFigures, Verdict } from "./score-schema";
import { figuresOf } from "./strength";
import type { Told } from "./tally";

/** The share of very disappointed from which a product is said to fit its market (Sean Ellis). */
export const PMF_MARK = 0.4;

export type Feelings = Record<Feeling, number>;

/** Whether a share is past the mark: reached only where even the low end of its interval is on it, below where even the high end is under it. */
export function pmfVerdict([low, high]: readonly [number, number]): Verdict {
  if (low >= PMF_MARK) return "reached";
  return high < PMF_MARK ? "below" : "near";
}

/** People by how they would feel, by what the chosen answer means whatever its wording; `other`: they answered in words of their own. */
export function feelingsOf(question: Question, told: readonly Told[]): { feelings: Feelings; other: number } {
  const meant = new Map(question.options.map(({ value, feeling }) => [value, feeling ?? null]));
  const feelings: Feelings = { very: 0, somewhat: 0, not: 0, gone: 0 };
  let other = 0;
  for (const { answer, people } of told) {
    const chosen = answer.kind === "choice" ? answer.chosen.map((value) => meant.get(value)) : [];
    const feeling = FEELINGS.find((one) => chosen.length === 1 && chosen[0] === one);
    if (feeling) feelings[feeling] += people;
    else other += people;
  }
  return { feelings, other };
}

/** Product-market fit: very disappointed of all who still use it (very, somewhat and not); who no longer uses it is left out. Wilson's interval and the verdict. */
export function pmfOf({ very, somewhat, not, gone }: Feelings, other = 0): ScoreFigures {
  const n = very + somewhat + not;
  const counts = [
    { name: "very", people: very },
    { name: "somewhat", people: somewhat },
    { name: "not", people: not },
  ];
  if (n === 0) return figuresOf({ score: null, n, interval: null, counts, excluded: gone + other });
  const interval = wilson(very, n);
  return figuresOf({ score: very / n, n, interval, verdict: pmfVerdict(interval), counts, excluded: gone + other });
}
