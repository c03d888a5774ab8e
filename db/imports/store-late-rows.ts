import { requireInterview } from "@/db/interviews/rows";
import { updateInterview } from "@/db/interviews/update";
import type { Db } from "@/db/types";
import type { ImportPlan } from "@/lib/import/planned";
import type { ReportFile } from "@/lib/import/schema";
import { type Cast, castPerson } from "./make-people";

type Late = { studyId: string; importId: string; plan: ImportPlan; cast: Cast; files: ReportFile[] };

/**
 * Fills in what a table sent after its texts says about their people and interviews, and answers the reports with its rows counted by what became of
 * them: updated where anything was empty or succeeded, else unchanged. Callers hold the write lock.
 */
export function storeLateRows(tx: Db, { studyId, importId, plan, cast, files }: Late): ReportFile[] {
  if (plan.late.length === 0) return files;
  const people = (keys: string[]) => keys.map((key) => castPerson(tx, { studyId, importId, plan, cast, key }).id);
  const told = plan.late.map(({ interviewId, lines, date, people: keys }) => {
    const ids = people(keys);
    if (date !== null) giveDate(tx, { studyId, interviewId, date, cast });
    return { lines, ids, isDated: date !== null };
  });
  const filled = new Set(cast.made.filled.map(({ participantId }) => participantId));
  const unchanged = told
    .filter(({ ids, isDated }) => !isDated && !ids.some((id) => filled.has(id)))
    .reduce((sum, { lines }) => sum + lines.length, 0);
  return files.map((file) => (file.kind === "attributes" ? recount(file, unchanged) : file));
}

function giveDate(tx: Db, { studyId, interviewId, date, cast }: { studyId: string; interviewId: string; date: string; cast: Cast }): void {
  const { version } = requireInterview(tx, { studyId, interviewId });
  updateInterview(tx, { studyId, interviewId, version, patch: { date } });
  cast.made.dated.push({ interviewId, date });
}

function recount(file: ReportFile, unchanged: number): ReportFile {
  const { rows } = file;
  if (!rows || unchanged === 0) return file;
  const updated = rows.updated - unchanged;
  const status = file.status === "updated" && updated === 0 ? "unchanged" : file.status;
  return { ...file, status, rows: { ...rows, updated, unchanged: rows.unchanged + unchanged } };
}
