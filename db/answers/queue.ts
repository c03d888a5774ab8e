import { sql } from "drizzle-orm";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { REPLIES, responseConditions } from "@/db/responses/conditions";
import { wavesOf } from "@/db/results/waves";
import type { Db } from "@/db/types";
import { quietRun } from "@/lib/answers/quiet";
import type { CodingQueue, Counted, QueueQuery, QueueQuestion } from "@/lib/answers/schema";
import { AppError } from "@/lib/errors";
import type { Question } from "@/lib/questionnaires/definition";
import { questionOfSlot, textSlots } from "@/lib/questionnaires/slots";
import type { ResponseFilter } from "@/lib/responses/schema";
import { type AlikeAnswers, alikeAnswers } from "./alike";
import { queueItems } from "./items";
import { settledIn } from "./marks";
import { type StandingAnswer, standingAnswers } from "./standing";

type Asked = { studyId: string; questionnaireId: string; query: QueueQuery };

/**
 * The open answers of one question in the order in which to code them, a stretch at a time, with what is said of each and how far the whole is. Which
 * answers are alike does not depend on the filter, nor on what was coded: an answer keeps its place. Throws NOT_FOUND, REFUSED for a stage of another
 * journey.
 */
export function getCodingQueue(db: Db, { studyId, questionnaireId, query }: Asked): CodingQueue {
  const { definition } = requireQuestionnaire(db, { studyId, questionnaireId });
  const { question: wanted, order, from, limit, ...filter } = query;
  const standing = standingAnswers(db, { studyId, questionnaireId });
  const asked = definition.sections.flatMap(({ questions }) => questions.filter((question) => textSlots(question).length > 0));
  const byQuestion = answersByQuestion(standing, asked);
  const questions = asked.flatMap((question) => questionOf(question, byQuestion.get(question.id) ?? []));
  if (wanted !== undefined && !asked.some(({ id }) => id === wanted))
    throw new AppError("NOT_FOUND", "There is no open question with this id in this questionnaire.");
  const chosen = questions.find(({ questionId }) => questionId === wanted) ?? questions.find(isWaiting) ?? questions[0];
  const waves = wavesOf(db, { studyId, questionnaireId });
  if (!chosen) return { ...NOTHING, questions, order, waves };
  const all = byQuestion.get(chosen.questionId) ?? [];
  const answers = all.filter(({ refused }) => !refused);
  const alike = alikeAnswers(db, { key: `${questionnaireId} ${chosen.questionId}`, answers });
  const inFilter = idsUnder(db, { studyId, questionnaireId, filter });
  const shown = inFilter ? answers.filter(({ id }) => inFilter.has(id)) : answers;
  const byId = new Map(shown.map((answer) => [answer.id, answer]));
  const ids = alike[order].filter((id) => byId.has(id));
  const start = from ?? firstWaiting(ids, { byId, groupOf: alike.groupOf });
  const end = endOfGroup(ids, { at: Math.min(ids.length, start + limit), groupOf: order === "alike" ? alike.groupOf : null });
  const items = queueItems(db, { documentIds: ids.slice(start, end), alike });
  return {
    questions,
    questionId: chosen.questionId,
    order,
    answers: countOf(shown),
    people: peopleOf(shown),
    quiet: quietRun(settledIn(db, { studyId, words: alike.words })),
    withheld: all.length - answers.length,
    from: start,
    total: ids.length,
    items,
    terms: termsOf(items, alike),
    waves,
  };
}

const NOTHING = {
  questionId: null,
  answers: { settled: 0, of: 0 },
  people: { settled: 0, of: 0 },
  quiet: { run: 0, codes: 0, bound: null },
  withheld: 0,
  from: 0,
  total: 0,
  items: [],
  terms: {},
} satisfies Partial<CodingQueue>;

function answersByQuestion(standing: readonly StandingAnswer[], asked: readonly Question[]): Map<string, StandingAnswer[]> {
  const byQuestion = new Map<string, StandingAnswer[]>(asked.map(({ id }) => [id, []]));
  for (const answer of standing) byQuestion.get(questionOfSlot(answer.slot))?.push(answer);
  return byQuestion;
}

function questionOf({ id, text, step, family }: Question, answers: readonly StandingAnswer[]): QueueQuestion[] {
  return answers.length === 0 ? [] : [{ questionId: id, text, step, family, answers: countOf(answers) }];
}

function isWaiting({ answers }: QueueQuestion): boolean {
  return answers.settled < answers.of;
}

function countOf(answers: readonly StandingAnswer[]): Counted {
  return { settled: answers.filter(({ settled }) => settled).length, of: answers.length };
}

/** People with all their answers settled, of all who answered. */
function peopleOf(answers: readonly StandingAnswer[]): Counted {
  const all = new Set(answers.map(({ who }) => who));
  const waiting = new Set(answers.filter(({ settled }) => !settled).map(({ who }) => who));
  return { settled: all.size - waiting.size, of: all.size };
}

type Placed = { byId: ReadonlyMap<string, StandingAnswer>; groupOf: AlikeAnswers["groupOf"] };

/** Where the group of the first waiting answer begins; at the end of all it is the beginning. */
function firstWaiting(ids: readonly string[], { byId, groupOf }: Placed): number {
  const waiting = ids.findIndex((id) => byId.get(id)?.settled === false);
  if (waiting < 0) return 0;
  const group = groupOf.get(ids[waiting] ?? "");
  let start = waiting;
  while (start > 0 && groupOf.get(ids[start - 1] ?? "") === group) start -= 1;
  return start;
}

/** Never in the midst of a group. */
function endOfGroup(ids: readonly string[], { at, groupOf }: { at: number; groupOf: AlikeAnswers["groupOf"] | null }): number {
  if (!groupOf) return at;
  const group = groupOf.get(ids[at - 1] ?? "");
  let end = at;
  while (end < ids.length && groupOf.get(ids[end] ?? "") === group) end += 1;
  return end;
}

/** The answers of replies under the filter; null where there is none. */
function idsUnder(db: Db, { studyId, questionnaireId, filter }: Omit<Asked, "query"> & { filter: ResponseFilter }): Set<string> | null {
  if (Object.values(filter).every((value) => value === undefined)) return null;
  const rows = db.values<[string]>(sql`
    select d.id from ${REPLIES} join documents d on d.study_id = r.study_id and d.response_id = r.id
    where r.questionnaire_id = ${questionnaireId} and ${responseConditions(db, { studyId, filter })}`);
  return new Set(rows.map(([id]) => id));
}

function termsOf(items: readonly { group: string }[], { terms }: AlikeAnswers): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(items.map(({ group }) => group))].flatMap((group) => (terms.has(group) ? [[group, terms.get(group) ?? []]] : [])),
  );
}
