import { and, eq, isNull } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** A questionnaire as stored. */
export type QuestionnaireRow = typeof questionnaires.$inferSelect;
export type QuestionnaireRef = { studyId: string; questionnaireId: string };

/** One questionnaire of a study, deleted or not. */
export const isQuestionnaire = ({ studyId, questionnaireId }: QuestionnaireRef) =>
  and(eq(questionnaires.studyId, studyId), eq(questionnaires.id, questionnaireId));

/** The stored questionnaire. Throws NOT_FOUND for an unknown study, and for an unknown or deleted questionnaire. */
export function requireQuestionnaire(db: Db, ref: QuestionnaireRef): QuestionnaireRow {
  requireStudy(db, ref.studyId);
  const row = db
    .select()
    .from(questionnaires)
    .where(and(isQuestionnaire(ref), isNull(questionnaires.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no questionnaire with this id in this study. It may have been deleted.");
  return row;
}
