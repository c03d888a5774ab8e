import { and, eq, isNull, sql } from "drizzle-orm";
import { questionnaires, responses } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { getQuestionnaire } from "./list";
import { isQuestionnaire, type QuestionnaireRef } from "./rows";

/** The replies of a questionnaire that have this mark of deletion, or none. */
function repliesMarked({ studyId, questionnaireId }: QuestionnaireRef, at: string | null) {
  return and(
    eq(responses.studyId, studyId),
    eq(responses.questionnaireId, questionnaireId),
    at === null ? isNull(responses.deletedAt) : eq(responses.deletedAt, at),
  );
}

/**
 * Sets a questionnaire aside with its replies, under one stamp: none of what they say counts or shows until it is restored. The `updatedAt` of a reply
 * says when somebody last put right what it says, and stays. Throws STALE_VERSION, NOT_FOUND.
 */
export function deleteQuestionnaire(db: Db, { version, ...ref }: QuestionnaireRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(getQuestionnaire(tx, ref), version);
    const at = now();
    tx.update(questionnaires)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isQuestionnaire(ref))
      .run();
    tx.update(responses)
      .set({ deletedAt: at, version: sql`${responses.version} + 1` })
      .where(repliesMarked(ref, null))
      .run();
  });
}

/** Brings a deleted questionnaire back with the replies that went with it; those deleted before stay deleted. Throws NOT_FOUND. */
export function restoreQuestionnaire(db: Db, ref: QuestionnaireRef): Questionnaire {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(questionnaires).where(isQuestionnaire(ref)).get();
    if (!row)
      throw new AppError("NOT_FOUND", "There was never a questionnaire with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(responses)
        .set({ deletedAt: null, version: sql`${responses.version} + 1` })
        .where(repliesMarked(ref, row.deletedAt))
        .run();
      tx.update(questionnaires)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isQuestionnaire(ref))
        .run();
    }
    return getQuestionnaire(tx, ref);
  });
}
