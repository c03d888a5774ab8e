import type { Once } from "@/db/idempotency";
import type { Db } from "@/db/types";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";
import { openFiles } from "./containers/open-files";
import { importFiles } from "./import-files";

/** Opens what is packed (Word, OpenDocument, PDF, ZIP) and imports the files. Throws as `importFiles` does; a bad container is that file's refusal. */
export async function importUpload(
  db: Db,
  { studyId, files, options, once }: { studyId: string; files: IncomingFile[]; options: ImportOptions; once?: Once | null },
): Promise<ImportReport> {
  return importFiles(db, { studyId, files: await openFiles(files), options, once });
}
