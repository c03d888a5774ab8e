import { and, eq, isNull } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** The questionnaire whose answers are asked for, or the study's only one. Throws NOT_FOUND for an unknown study, REFUSED where it must be named. */
export function questionnaireToExport(
  db: Db,
  { studyId, questionnaireId }: { studyId: string; questionnaireId: string | undefined },
): string {
  requireStudy(db, studyId);
  if (questionnaireId !== undefined) return questionnaireId;
  const all = db
    .select({ id: questionnaires.id })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), isNull(questionnaires.deletedAt)))
    .all();
  const [only, second] = all;
  if (only && !second) return only.id;
  const detail = only
    ? "Say whose answers: ?questionnaire=<id>. This study has several questionnaires."
    : "This study has no questionnaire yet, so there are no answers.";
  throw new AppError("REFUSED", detail, { errors: [{ path: "questionnaire", message: "which one" }] });
}
