import { and, eq, isNull } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { MetricsQuery, ResultQuery } from "@/lib/results/schema";
import { scorable } from "@/lib/results/scorable";
import type { NoScore, Score, Scores } from "@/lib/results/score-schema";
import { cuttingOf } from "./cuts";
import { groupsIn } from "./groups";
import { questionsOf } from "./questions";
import { scoreFrom } from "./score-of";
import { standingReplies } from "./standing";
import { tallyReplies } from "./tally";

type Asked = { studyId: string; questionnaireId: string; query: ResultQuery };

/**
 * Every score that a questionnaire gives, from one pass over its replies; and what looks like one and gives none. `only`: of one question. Throws NOT_FOUND,
 * REFUSED for a cut that is none.
 */
export function getScores(db: Db, { studyId, questionnaireId, query: { by, ...filter }, only }: Asked & { only?: string }): Scores {
  const { questions } = questionsOf(db, { studyId, questionnaireId });
  const told = questions.filter(({ id }) => only === undefined || id === only).map((question) => ({ question, ...scorable(question) }));
  const scored = told.flatMap(({ question, metric }) => (metric === null ? [] : [{ question, metric }]));
  const none = told.flatMap(({ question, reason }): NoScore[] => (reason === null ? [] : [{ questionId: question.id, reason }]));
  const cutting = by === undefined ? null : cuttingOf(db, { studyId, by, questions });
  if (scored.length === 0) return { items: [], none };
  const { inWave, isOlder } = standingReplies(db, { studyId, questionnaireId, filter });
  const counted = tallyReplies(db, { questionnaireId, where: inWave, isOlder, questions: scored.map(({ question }) => question), cutting });
  const { ofGroups, byQuestion, waves } = counted;
  const groups = cutting ? groupsIn(ofGroups, cutting) : [];
  const items = scored.map(({ question, metric }) =>
    scoreFrom({ question, metric, questionnaireId, counted: byQuestion.get(question.id) ?? [], groups, waves, by: by ?? null }),
  );
  return { items, none };
}

/** The score of one question; without one, every score of the study. Throws NOT_FOUND, REFUSED for a question that gives none, with the reason. */
export function getMetrics(db: Db, { studyId, query: { questionId, ...query } }: { studyId: string; query: MetricsQuery }): Score | Scores {
  requireStudy(db, studyId);
  const asked = questionnairesOf(db, studyId);
  if (questionId !== undefined) return metricOf(db, { studyId, questionId, query, asked });
  const all = asked.map(({ id }) => getScores(db, { studyId, questionnaireId: id, query }));
  return { items: all.flatMap(({ items }) => items), none: all.flatMap(({ none }) => none) };
}

type Questionnaires = ReturnType<typeof questionnairesOf>;
type One = { studyId: string; questionId: string; query: ResultQuery; asked: Questionnaires };

function metricOf(db: Db, { studyId, questionId, query, asked }: One): Score {
  const holder = asked.find(({ definition }) => definition.sections.some(({ questions }) => questions.some(({ id }) => id === questionId)));
  if (!holder) throw new AppError("NOT_FOUND", "There is no question with this id in this study.");
  const { items, none } = getScores(db, { studyId, questionnaireId: holder.id, query, only: questionId });
  const [score] = items;
  if (score) return score;
  const detail = none[0]?.reason ?? "This question gives no score: it was not made for NPS, PMF, CSAT or CES.";
  throw new AppError("REFUSED", detail, { errors: [{ path: "questionId", message: "gives no score" }] });
}

function questionnairesOf(db: Db, studyId: string) {
  return db
    .select({ id: questionnaires.id, definition: questionnaires.definition })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), isNull(questionnaires.deletedAt)))
    .orderBy(questionnaires.createdAt, questionnaires.id)
    .all();
}
