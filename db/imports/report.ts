import { and, desc, eq } from "drizzle-orm";
import { cancelJobs, processingOf } from "@/db/jobs";
import { imports } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { stopStoring } from "@/db/survey-imports/storing";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { ImportReport, ReportFile } from "@/lib/import/schema";

export type ImportRef = { studyId: string; importId: string };

type ImportRow = typeof imports.$inferSelect;

/** The stored import. Throws NOT_FOUND. */
export function requireImport(db: Db, { studyId, importId }: ImportRef): ImportRow {
  const row = db
    .select()
    .from(imports)
    .where(and(eq(imports.studyId, studyId), eq(imports.id, importId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no import with this id in this study.");
  return row;
}

function toReport(db: Db, { id, studyId, files, storing, undoneAt, createdAt }: ImportRow): ImportReport {
  const reading = processingOf(db, { studyId, importId: id });
  const processing = storing ? { ...reading, state: "running" as const } : reading;
  const rows = storing?.phase === "storing" && { storing: { done: storing.done, total: storing.total } };
  return { id, dryRun: false, processing, ...rows, undoneAt, createdAt, files };
}

/** The report of one import, with how far the reading of its texts has come by now. Throws NOT_FOUND. */
export function getImport(db: Db, ref: ImportRef): ImportReport {
  requireStudy(db, ref.studyId);
  return toReport(db, requireImport(db, ref));
}

/** The imports of a study, the latest first; the first words of the texts are left to `getImport`. Throws NOT_FOUND for an unknown study. */
export function listImports(db: Db, { studyId }: { studyId: string }): ImportReport[] {
  requireStudy(db, studyId);
  const rows = db.select().from(imports).where(eq(imports.studyId, studyId)).orderBy(desc(imports.createdAt), desc(imports.id)).all();
  return rows.map((row) => ({ ...toReport(db, row), files: row.files.map(withoutOpenings) }));
}

function withoutOpenings(file: ReportFile): ReportFile {
  return { ...file, documents: file.documents.map((document) => ({ ...document, opening: [] })) };
}

/** Stops an import: while its rows are still being stored, nothing of it is left; later only the reading of its texts ends, and they stay. Throws NOT_FOUND. */
export function cancelImport(db: Db, ref: ImportRef): ImportReport {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    requireImport(tx, ref);
    if (!stopStoring(tx, ref)) cancelJobs(tx, ref);
    return toReport(tx, requireImport(tx, ref));
  });
}
