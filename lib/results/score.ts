import type { Question } from "@/lib/questionnaires/definition";
import type { Metric } from "@/lib/questionnaires/vocabulary";
import { cesOf } from "./ces";
import { csatOf } from "./csat";
import { npsCounts, npsOf } from "./nps";
import { feelingsOf, pmfOf } from "./pmf";
import { rangeOf } from "./scorable";
import type { ScoreFigures } from "./score-schema";
import { peopleByNumber, peopleOf, readTally, type Tallied } from "./tally";

/** The score of a question over a tally of its cells. The question must give this metric (`scorable`). People whose answer does not count in it are `excluded`. */
export function scoreOf(question: Question, metric: Metric, tally: readonly Tallied[]): ScoreFigures {
  const told = readTally(question, tally);
  if (metric === "pmf") {
    const { feelings, other } = feelingsOf(question, told);
    return pmfOf(feelings, other);
  }
  const figures = ofNumbers(question, metric, peopleByNumber(question, told));
  return { ...figures, excluded: peopleOf(told) - figures.n };
}

function ofNumbers(question: Question, metric: Exclude<Metric, "pmf">, byNumber: ReadonlyMap<number, number>): ScoreFigures {
  const lowIsGood = question.scale?.lowIsGood ?? false;
  if (metric === "nps") return npsOf(npsCounts(byNumber));
  if (metric === "csat") return csatOf(byNumber, { lowIsGood });
  const { min, max } = rangeOf(question) ?? { min: 1, max: 7 };
  return cesOf(byNumber, { min, max, lowIsGood });
}
