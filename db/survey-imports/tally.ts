import type { ReportFile } from "@/lib/import/schema";
import type { SheetProblem } from "@/lib/survey-import/sheet";

const SHOWN = 100;

/** What became of the rows of a file: read is always the sum of the others. The first hundred that were rejected are told with their lines. */
export type Tally = {
  rows: NonNullable<ReportFile["rows"]>;
  rejected: { line: number; reason: string }[];
  /** rows that were left out, by reason */
  leftOut: Map<string, number>;
};

export type RowOutcome = "stored" | "updated" | "unchanged" | "skipped" | "rejected";

export function newTally(): Tally {
  return { rows: { read: 0, stored: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 }, rejected: [], leftOut: new Map() };
}

/** Counts one row. */
export function countRow({ rows }: Tally, outcome: RowOutcome, howMany = 1): void {
  rows.read += howMany;
  rows[outcome] += howMany;
}

/** Counts a row that is not stored, with the reason. */
export function countProblem(tally: Tally, { line, outcome, reason }: SheetProblem): void {
  countRow(tally, outcome);
  if (outcome === "skipped") tally.leftOut.set(reason, (tally.leftOut.get(reason) ?? 0) + 1);
  else if (tally.rejected.length < SHOWN) tally.rejected.push({ line, reason });
}
