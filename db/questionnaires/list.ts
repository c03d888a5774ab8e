import { and, desc, eq, isNull } from "drizzle-orm";
import { questionnaires } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Questionnaire, QuestionnaireGlance } from "@/lib/questionnaires/schema";
import { countOpenAnswers, countReplies } from "./replies";
import { type QuestionnaireRef, requireQuestionnaire } from "./rows";
import { toGlance, toQuestionnaire } from "./wire";

/** The questionnaires of a study, the newest first, each with what came in and how far its open answers are coded. Throws NOT_FOUND. */
export function listQuestionnaires(db: Db, { studyId }: { studyId: string }): QuestionnaireGlance[] {
  requireStudy(db, studyId);
  const replies = countReplies(db, { studyId });
  const answers = countOpenAnswers(db, { studyId });
  return db
    .select()
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), isNull(questionnaires.deletedAt)))
    .orderBy(desc(questionnaires.createdAt), desc(questionnaires.id))
    .all()
    .map((row) => toGlance(row, { replies: replies.get(row.id), answers: answers.get(row.id) }));
}

/** One questionnaire with its questions. Throws NOT_FOUND. */
export function getQuestionnaire(db: Db, ref: QuestionnaireRef): Questionnaire {
  const row = requireQuestionnaire(db, ref);
  return toQuestionnaire(row, countReplies(db, ref).get(row.id));
}
