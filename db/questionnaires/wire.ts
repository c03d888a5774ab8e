import type { Questionnaire, QuestionnaireGlance } from "@/lib/questionnaires/schema";
import { NO_REPLIES, type Replies } from "./replies";
import type { QuestionnaireRow } from "./rows";

/** A questionnaire as the interface speaks of it, with what came in. */
export function toQuestionnaire(row: QuestionnaireRow, replies: Replies = NO_REPLIES): Questionnaire {
  const { studyId: _study, mapping: _mapping, importId: _import, deletedAt: _deleted, createdBy: _by, ...fields } = row;
  return { ...fields, ...replies };
}

/** The same without its questions, for lists. */
export function toGlance(
  row: QuestionnaireRow,
  { replies = NO_REPLIES, answers = { all: 0, done: 0 } }: { replies?: Replies; answers?: { all: number; done: number } },
): QuestionnaireGlance {
  const { definition, intro: _intro, thanks: _thanks, ...glance } = toQuestionnaire(row, replies);
  const questions = definition.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return { ...glance, questions, openAnswers: answers.all, openAnswersDone: answers.done };
}
