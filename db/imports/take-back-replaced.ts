import { eq } from "drizzle-orm";
import { restoreRevision } from "@/db/documents/history";
import { documents } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { ReportFile } from "@/lib/import/schema";

/**
 * Undoes what an import replaced: the text as it was stands again, with its highlights, as long as nobody has changed it since. Throws CONFLICT where
 * somebody has: then the history has the older text.
 */
export function takeBackReplaced(tx: Db, { studyId, files }: { studyId: string; files: readonly ReportFile[] }): void {
  for (const { replaced, status } of files) {
    if (!replaced || status !== "updated" || replaced.revisionId === null) continue;
    const { documentId, revisionId, version } = replaced;
    const row = tx.select({ version: documents.version }).from(documents).where(eq(documents.id, documentId)).get();
    if (row?.version !== version) {
      throw new AppError(
        "CONFLICT",
        "The text that this import replaced was changed since, so nothing was undone. Restore the version you want from the text's history.",
      );
    }
    restoreRevision(tx, { studyId, documentId, revisionId, version, exactly: true });
  }
}
