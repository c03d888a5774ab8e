import type { Question } from "@/lib/questionnaires/definition";
import type { Metric } from "@/lib/questionnaires/vocabulary";
import type { Cut } from "@/lib/results/schema";
import { scoreOf } from "@/lib/results/score";
import type { Score, ScoreGroup } from "@/lib/results/score-schema";
import { trendOf } from "@/lib/results/trend";
import { scoreWords } from "@/lib/results/words";
import { type Group, standingIn } from "./groups";
import type { Counted } from "./tally";

type Scoring = {
  question: Question;
  metric: Metric;
  questionnaireId: string;
  counted: readonly Counted[];
  groups: readonly Group[];
  waves: readonly string[];
  by: Cut | null;
};

/** One question's score with its groups and its waves, from what was counted once. */
export function scoreFrom({ question, metric, questionnaireId, counted, groups, waves, by }: Scoring): Score {
  const figures = scoreOf(question, metric, standingIn(counted));
  const inWave = (wave: string): ScoreGroup => {
    const replies = counted.filter((one) => one.wave === wave);
    return { value: wave, label: wave, ...scoreOf(question, metric, replies) };
  };
  return {
    questionId: question.id,
    questionnaireId,
    text: question.text,
    metric,
    part: question.part,
    lowIsGood: question.scale?.lowIsGood ?? false,
    ...figures,
    by,
    groups:
      by === "wave"
        ? waves.map(inWave).filter(({ n }) => n > 0)
        : groups.map(({ value, label }) => ({ value, label, ...scoreOf(question, metric, standingIn(counted, value)) })),
    trend: trendOf(waves.map(inWave).filter(({ n }) => n > 0)),
    words: scoreWords(metric, figures),
  };
}
