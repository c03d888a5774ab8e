import { and, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { forgetActionsOn } from "@/db/history/log";
import { forgetAxes } from "@/db/meaning/forget";
import { documents, invitations, responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";

/** So many replies go in one step: with all their texts a moment's work. */
const AT_ONCE = 500;

/**
 * Takes replies of a study out of the file for good, the first 500 of those asked for, with their open answers and all that hangs on these: highlights,
 * suggestions and history. Personal links that led to them are free of them. Answers how many went.
 */
export function removeReplies(tx: Db, { studyId, which }: { studyId: string; which?: SQL | undefined }): number {
  const ids = tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), which))
    .limit(AT_ONCE)
    .all()
    .map(({ id }) => id);
  if (ids.length === 0) return 0;
  const texts = tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), isNotNull(documents.responseId), inArray(documents.responseId, ids)))
    .all();
  if (texts.length > 0) {
    forgetActionsOn(tx, { studyId, documentIds: new Set(texts.map(({ id }) => id)) });
    forgetAxes(tx, studyId);
  }
  tx.update(invitations)
    .set({ responseId: null })
    .where(and(eq(invitations.studyId, studyId), onlyThese(invitations.responseId, ids)))
    .run();
  tx.delete(responses)
    .where(and(eq(responses.studyId, studyId), onlyThese(responses.id, ids)))
    .run();
  return ids.length;
}
