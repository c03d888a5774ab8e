import { importUpload } from "@/db/imports/import-upload";
import { fileOf } from "@/db/imports/testing";
import type { Db } from "@/db/types";
import type { ImportOptions, ImportReport, ReportFile } from "@/lib/import/schema";

/** For tests: a Google Forms download with these rows of (score, words, plan). */
export function formExport(rows: readonly (readonly [score: string, words: string, plan?: string])[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const header = ["Timestamp", "How likely are you to recommend Acme?", "What nearly stopped you from signing up?", "Plan"];
  const lines = rows.map(([score, words, plan = ""], at) => {
    const minute = String(at % 60).padStart(2, "0");
    return [`2026/03/02 ${1 + (Math.floor(at / 60) % 11)}:${minute}:04 am CET`, score, words, plan].map(cell).join(",");
  });
  return [header.map(cell).join(","), ...lines].join("\n");
}

/** For tests: an export with an id for every response. */
export function keyedExport(rows: readonly (readonly [id: string, ...cells: string[]])[], headers: readonly string[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [["Response ID", ...headers], ...rows].map((row) => row.map(cell).join(",")).join("\n");
}

type Imported = { studyId: string; content: string | Uint8Array; name?: string; options?: ImportOptions };

/** For tests: imports one file; its report. */
export async function importOne(
  db: Db,
  { studyId, content, name = "export.csv", options = {} }: Imported,
): Promise<ReportFile & { report: ImportReport }> {
  const report = await importUpload(db, { studyId, files: [fileOf(name, content)], options });
  const [file] = report.files;
  if (!file) throw new Error("an import reports each file");
  return { ...file, report };
}
