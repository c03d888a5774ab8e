import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import type { QuestionGlance, QuestionnaireResults } from "@/lib/results/schema";
import { scorable } from "@/lib/results/scorable";
import { type Answered, countAnswered } from "./answered";
import { countFacets } from "./facets";
import { questionsOf } from "./questions";
import { type ResultScope, standingReplies } from "./standing";

/** What a questionnaire's results begin with: replies and people under the filter, and how many answered each question. Throws NOT_FOUND, REFUSED. */
export function getResults(db: Db, scope: ResultScope): QuestionnaireResults {
  const { row, questions } = questionsOf(db, scope);
  const { all, standing } = standingReplies(db, scope);
  const found = countAnswered(db, { questionnaireId: row.id, all, standing, questions });
  const glances = questions.map((question, at) => glanceOf(question, at, found));
  const most = glances.reduce<QuestionGlance | null>((best, one) => (one.left > (best?.left ?? 0) ? one : best), null);
  return {
    questionnaireId: row.id,
    title: row.title,
    total: found.total,
    complete: found.complete,
    partial: found.total - found.complete,
    people: found.people,
    ...countInvited(db, scope),
    medianSeconds: median(found.seconds),
    firstDay: found.firstDay,
    lastDay: found.lastDay,
    facets: countFacets(db, scope),
    questions: glances,
    mostLeaveAt: most === null ? null : { questionId: most.questionId, people: most.left },
    mayBeCalled: found.mayBeCalled,
  };
}

function glanceOf(question: Question, at: number, { answered, left }: Answered): QuestionGlance {
  const { id: questionId, type, text, part } = question;
  return {
    questionId,
    number: at + 1,
    type,
    text,
    metric: scorable(question).metric,
    part,
    answered: answered[at] ?? 0,
    left: left[at] ?? 0,
  };
}

function countInvited(db: Db, { studyId, questionnaireId }: ResultScope): { invited: number; invitedAnswered: number } {
  return db.get<{ invited: number; invitedAnswered: number }>(sql`
    select count(*) as invited, count(answered_at) as invitedAnswered from invitations where study_id = ${studyId} and questionnaire_id = ${questionnaireId}`);
}

function median(seconds: number[]): number | null {
  const sorted = Float64Array.from(seconds).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
