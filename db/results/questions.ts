import { type QuestionnaireRef, type QuestionnaireRow, requireQuestionnaire } from "@/db/questionnaires/rows";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Question } from "@/lib/questionnaires/definition";

/** The questions of a questionnaire in their order. Throws NOT_FOUND. */
export function questionsOf(db: Db, ref: QuestionnaireRef): { row: QuestionnaireRow; questions: Question[] } {
  const row = requireQuestionnaire(db, ref);
  return { row, questions: row.definition.sections.flatMap((section) => section.questions) };
}

/** The question with this id and its number, from 1. Throws NOT_FOUND. */
export function requireQuestion(questions: readonly Question[], questionId: string): { question: Question; number: number } {
  const at = questions.findIndex(({ id }) => id === questionId);
  const question = questions[at];
  if (!question) throw new AppError("NOT_FOUND", "There is no question with this id in this questionnaire. It may have been taken out.");
  return { question, number: at + 1 };
}
