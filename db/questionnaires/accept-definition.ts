import { and, eq, ne } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { requireStep } from "@/lib/journey/edit-steps";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { definitionErrors, questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition, Question } from "@/lib/questionnaires/definition";
import { countLost, readsOtherwise } from "@/lib/questionnaires/keep-answers";
import { unknownSteps } from "@/lib/questionnaires/own-steps";
import { counted } from "@/lib/text/counted";
import { cellsOf } from "./replies";
import type { QuestionnaireRow } from "./rows";

/** Throws REFUSED, naming each place, where a definition is none (`definitionErrors`). */
export function requireDefinition(definition: Definition): void {
  const errors = definitionErrors(definition).map(({ path, message }) => ({ path: `definition.${path}`, message }));
  if (errors.length > 0) {
    const more = errors.length > 1 ? ` (${errors.length - 1} more)` : "";
    throw new AppError("REFUSED", `The questions were not saved: ${errors[0]?.message}${more}`, { errors });
  }
}

/** Throws REFUSED where a question, or what an option gives, names a step of another study's own. */
export function requireSteps(definition: Definition, journey: StudyJourney): void {
  for (const step of unknownSteps(questionsOf(definition), journey)) requireStep(step, journey);
}

function idsIn({ sections }: Definition): string[] {
  return sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
}

/** The ids of questions and sections that other questionnaires of the study have, the deleted ones too: an id is never given twice. */
export function takenIds(db: Db, { studyId, but }: { studyId: string; but?: string }): Set<string> {
  const rows = db
    .select({ definition: questionnaires.definition })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), but === undefined ? undefined : ne(questionnaires.id, but)))
    .all();
  return new Set(rows.flatMap(({ definition }) => idsIn(definition)));
}

/** Throws REFUSED where a question or section has an id that another questionnaire of the study uses. */
export function requireFreeIds(db: Db, { studyId, definition, but }: { studyId: string; definition: Definition; but?: string }): void {
  const taken = takenIds(db, { studyId, but });
  const twice = idsIn(definition).find((id) => taken.has(id));
  if (twice !== undefined) {
    throw new AppError("REFUSED", `The id ${twice} belongs to another questionnaire of this study. Give the question one of its own.`);
  }
}

/**
 * Throws REFUSED where a change of a questionnaire's questions would take answers: a type or scale under which some can no longer be read, or an id
 * that had answers given to a question which cannot read them. Wording, order and everything else may change.
 */
export function requireKeptAnswers(db: Db, { row, definition }: { row: QuestionnaireRow; definition: Definition }): void {
  const before = new Map(questionsOf(row.definition).map((question) => [question.id, question]));
  const changed = questionsOf(definition).filter((question) => {
    const was = before.get(question.id);
    return was === undefined || readsOtherwise(was, question);
  });
  if (changed.length === 0) return;
  const replies = [...cellsOf(db, { studyId: row.studyId, questionnaireId: row.id })];
  if (replies.length === 0) return;
  for (const after of changed) {
    const lost = countLost(replies, { before: before.get(after.id) ?? null, after });
    if (lost > 0) throw new AppError("REFUSED", sentence(after, { lost, isNew: !before.has(after.id) }));
  }
}

function sentence({ id, text }: Question, { lost, isNew }: { lost: number; isNew: boolean }): string {
  const answers = counted(lost, "answer");
  return isNew
    ? `The id ${id} belonged to a question with ${answers} that “${text}” cannot read. Give the new question an id of its own.`
    : `“${text}” has ${answers} that could not be read this way, so its type stays as it is. Add a new question instead, and delete this one if nobody should be asked it any more.`;
}
