import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { type StudyJourney, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import type { Question } from "@/lib/questionnaires/definition";
import { METRICS, type Metric } from "@/lib/questionnaires/vocabulary";
import { BAND_LABELS, BANDS, bandOf } from "@/lib/results/bands";
import { countCodes } from "@/lib/results/coded";
import type { ScoredQuery } from "@/lib/results/schema";
import { scorable } from "@/lib/results/scorable";
import type { SaidBand, SaidVersusScored } from "@/lib/results/score-schema";
import { codeNames } from "./code-names";
import { type Cutting, NONE } from "./cuts";
import { questionsOf, requireQuestion } from "./questions";
import { standingReplies } from "./standing";
import { tallyReplies } from "./tally";
import { type MarkedAnswer, markedAnswers } from "./words";

const ROWS = 8;
const QUOTES = 3;

type Asked = { studyId: string; questionnaireId: string; query: ScoredQuery };

/**
 * What people who scored low say in their open answers, by stage, beside those in the middle and high: people, never mentions. Throws NOT_FOUND, and
 * REFUSED where the questionnaire gives no score.
 */
export function getSaidVersusScored(db: Db, { studyId, questionnaireId, query: { questionId, ...filter } }: Asked): SaidVersusScored {
  const { questions } = questionsOf(db, { studyId, questionnaireId });
  const { question, metric } = requireScored(questions, questionId);
  const { standing, isOlder } = standingReplies(db, { studyId, questionnaireId, filter });
  const cutting = byBand(question, metric);
  const { ofGroups } = tallyReplies(db, { questionnaireId, where: standing, isOlder, questions: [], cutting });
  const marked = markedAnswers(db, { studyId, questionnaireId, where: standing, slots: null, cutting });
  const reading = { names: codeNames(db, studyId), journey: studyJourney(requireStudy(db, studyId)) };
  const bands = BANDS.map((band): SaidBand => {
    const own = marked.filter(({ groups }) => groups.includes(band));
    const said = { people: ofGroups.get(band) ?? 0, saying: countPeople(own), stages: stagesOf(own, reading) };
    return { band, label: BAND_LABELS[metric][band], ...said };
  });
  return { questionId: question.id, metric, text: question.text, bands };
}

/** The asked question with its metric, or the questionnaire's first: NPS, then PMF, CSAT, CES. */
function requireScored(questions: readonly Question[], questionId: string | undefined): { question: Question; metric: Metric } {
  const asked = questionId === undefined ? questions : [requireQuestion(questions, questionId).question];
  const scored = asked.flatMap((question) => {
    const { metric } = scorable(question);
    return metric === null ? [] : [{ question, metric }];
  });
  const first = METRICS.flatMap((metric) => scored.filter((one) => one.metric === metric && one.question.part === null))[0] ?? scored[0];
  if (first) return first;
  throw new AppError("REFUSED", "This questionnaire has no question that gives a score, so there is nothing to hold its answers against.");
}

function byBand(question: Question, metric: Metric): Cutting {
  return { column: null, question, labels: new Map(), groupsOf: (_, cells) => [bandOf(question, metric, cells) ?? NONE] };
}

type Reading = { names: ReadonlyMap<string, string>; journey: StudyJourney };

function stagesOf(marked: readonly MarkedAnswer[], { names, journey }: Reading): SaidBand["stages"] {
  const stages = [...journey.stages, { slug: NO_STAGE, name: "No stage" }];
  return stages.flatMap(({ slug, name }) => {
    const own = marked.filter(({ step }) => (stageOfStep(step, journey) ?? NO_STAGE) === slug);
    const rows = countCodes(own, { names, quotes: QUOTES });
    return rows.length === 0 ? [] : [{ stage: slug, name, people: countPeople(own), rows: rows.slice(0, ROWS) }];
  });
}

function countPeople(marked: readonly MarkedAnswer[]): number {
  return new Set(marked.map(({ who }) => who)).size;
}
