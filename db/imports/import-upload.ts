import type { Once } from "@/db/idempotency";
import { importSurveys } from "@/db/survey-imports/import-surveys";
import { sortFiles } from "@/db/survey-imports/sort-files";
import type { Db } from "@/db/types";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";
import { openFiles } from "./containers/open-files";
import { storedFileNames } from "./existing";
import { importFiles } from "./import-files";

/**
 * Opens what is packed (Word, OpenDocument, PDF, workbooks, ZIP) and imports the files: exports of answers as responses, everything else as texts. Throws
 * as `importFiles` does; a bad container is that file's refusal.
 */
export async function importUpload(
  db: Db,
  { studyId, files, options, once }: { studyId: string; files: IncomingFile[]; options: ImportOptions; once?: Once | null },
): Promise<ImportReport> {
  const opened = await openFiles(files);
  if (options.replaceDocumentId) return importFiles(db, { studyId, files: opened, options, once });
  const sorted = sortFiles({ files: opened, options, storedNames: () => storedFileNames(db, { studyId }) });
  const hasSurveys = sorted.some(({ kind }) => kind !== "other");
  return hasSurveys ? importSurveys(db, { studyId, sorted, options, once }) : importFiles(db, { studyId, files: opened, options, once });
}
