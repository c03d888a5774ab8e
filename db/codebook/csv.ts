import { and, eq } from "drizzle-orm";
import { recordAction } from "@/db/history/record";
import { codes } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type CodebookPlan, type PlannedCode, planCodebook } from "@/lib/codebook/csv/plan";
import { readCodebook } from "@/lib/codebook/csv/read";
import { codebookCsv } from "@/lib/codebook/csv/write";
import type { CodebookFile, CodebookFileReport } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { counted } from "@/lib/text/counted";
import { listCodes } from "./list";

/** The codebook of a study as CSV, in the order of its tree. Throws NOT_FOUND. */
export function exportCodebook(db: Db, { studyId }: { studyId: string }): string {
  return codebookCsv(listCodes(db, { studyId }));
}

/**
 * Reads a codebook file beside the codebook there is, and stores what is new and changed, all of it or nothing, as one action that can be undone.
 * Lines that cannot be stored are told and left out. With `dryRun` it tells only. Throws REFUSED for a file that is no codebook, NOT_FOUND.
 */
export function importCodebook(db: Db, { studyId, text, dotted, dryRun }: { studyId: string } & CodebookFile): CodebookFileReport {
  requireStudy(db, studyId);
  const lines = readCodebook(text, { dotted });
  if (dryRun) return reportOf(planCodebook(lines, listCodes(db, { studyId })), false);
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const plan = planCodebook(lines, book);
    const changed = plan.codes.filter(({ existing, fields }) => existing !== null && Object.keys(fields).length > 0);
    const report = reportOf(plan, true);
    const label = `codebook file, ${counted(report.counts.new, "new code")}, ${counted(report.counts.changed, "changed one")}`;
    const recording = {
      ...{ studyId, kind: "code-made" as const, label },
      codeIds: changed.flatMap(({ existing }) => existing?.id ?? []),
      made: (ids: string[]) => ({ codeIds: ids }),
    };
    recordAction(tx, recording, () => {
      for (const { existing, fields } of changed) if (existing) change(tx, { studyId, existing, fields });
      return storeNew(tx, { studyId, plan, book });
    });
    return report;
  });
}

function change(tx: Db, { studyId, existing, fields }: { studyId: string; existing: Code; fields: PlannedCode["fields"] }): void {
  tx.update(codes)
    .set({ ...fields, version: existing.version + 1, updatedAt: now() })
    .where(and(eq(codes.studyId, studyId), eq(codes.id, existing.id)))
    .run();
}

const GAP = 1024;

/** Stores the new codes after their siblings, in the order of the file. Answers their ids, those deepest in the tree first. */
function storeNew(tx: Db, { studyId, plan, book }: { studyId: string; plan: CodebookPlan; book: readonly Code[] }): string[] {
  const ids = new Map<PlannedCode, string>(plan.codes.flatMap((code) => (code.existing ? [[code, code.existing.id] as const] : [])));
  const last = new Map<string | null, number>();
  for (const { parentId, position } of book) last.set(parentId, Math.max(last.get(parentId) ?? 0, position));
  const made: string[] = [];
  for (const code of plan.codes) {
    if (code.existing || isRefused(code)) continue;
    const record = newRecord();
    const parentId = (code.parent && ids.get(code.parent)) ?? null;
    const position = (last.get(parentId) ?? 0) + GAP;
    const name = code.path[code.path.length - 1] ?? "";
    tx.insert(codes)
      .values({ ...record, studyId, ...code.fields, name, parentId, position })
      .run();
    last.set(parentId, position);
    ids.set(code, record.id);
    made.push(record.id);
  }
  return made.reverse();
}

/** Refused itself, or hanging under a new code that is. */
function isRefused(code: PlannedCode): boolean {
  if (code.existing) return false;
  return code.refused || (code.parent !== null && isRefused(code.parent));
}

function reportOf({ rows }: CodebookPlan, stored: boolean): CodebookFileReport {
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const counts = { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), refused: count("refused") };
  return { rows, counts, stored };
}
