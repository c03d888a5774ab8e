import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { documentRevisions } from "@/db/schema";
import type { Db } from "@/db/types";
import { sittingsOf } from "@/lib/interviews/sittings";
import type { DocumentRef } from "./rows";

/** Every version of the last hour is kept by itself, up to so many bytes of them. */
const FINE_MS = 60 * 60 * 1000;
const FINE_BYTES = 8 * 1024 * 1024;

/**
 * Coalesces older revisions of a document to the last of each sitting of five minutes. Not the newest: a save that comes late is merged from the
 * text its version had, so each version of the last hour stays (at a save a second of long notes, 8 MB of them at most). A browser that was away
 * longer holds that text itself. `at`: now. Callers hold the write lock.
 */
export function thinOut(tx: Db, { studyId, documentId }: DocumentRef, at: string): void {
  const rows = tx
    .select({
      id: documentRevisions.id,
      reason: documentRevisions.reason,
      startedAt: documentRevisions.startedAt,
      savedAt: documentRevisions.savedAt,
      createdBy: documentRevisions.createdBy,
      bytes: sql<number>`length(${documentRevisions.content})`,
    })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.studyId, studyId), eq(documentRevisions.documentId, documentId)))
    .orderBy(asc(documentRevisions.version))
    .all();
  const old = rows.slice(0, firstFine(rows, at));
  for (const sitting of sittingsOf(old)) {
    const [first, last] = [sitting[0], sitting.at(-1)];
    if (!first || !last || first === last) continue;
    const gone = sitting.slice(0, -1).map(({ id }) => id);
    tx.delete(documentRevisions).where(inArray(documentRevisions.id, gone)).run();
    tx.update(documentRevisions).set({ startedAt: first.startedAt }).where(eq(documentRevisions.id, last.id)).run();
  }
}

/** Which of the rows is the first to stay by itself. */
function firstFine(rows: readonly { savedAt: string; bytes: number }[], at: string): number {
  let bytes = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row) continue;
    bytes += row.bytes;
    if (bytes > FINE_BYTES || Date.parse(at) - Date.parse(row.savedAt) > FINE_MS) return index + 1;
  }
  return 0;
}
