import type { SheetProblem, SheetRow } from "./sheet";
import type { RawRow, RawTable } from "./table/raw-table";

/** What the rows of an export must be: as wide as its header (`least`: without the columns at its end that have none), and no preview or test. */
export type RowRule = {
  headerRows: number;
  width: number;
  least: number;
  skips: ((cells: readonly string[]) => string | null) | null;
};

export const EMPTY_ROW = "The row is empty.";

function columns(count: number): string {
  return count === 1 ? "1 cell" : `${count.toLocaleString("en")} cells`;
}

/** What becomes of one row: cells as wide as the header, or why it is left out. */
export function outcomeOf({ line, cells, damaged }: RawRow, { width, least, skips }: RowRule): SheetRow | SheetProblem {
  if (damaged !== null) return { line, outcome: "rejected", reason: damaged };
  if (isEmpty(cells)) return { line, outcome: "skipped", reason: EMPTY_ROW };
  const filled = filledWidth(cells);
  if (filled > width || cells.length < least) {
    const has = columns(filled > width ? cells.length : cells.length);
    return {
      line,
      outcome: "rejected",
      reason: `The row has ${has}, the header ${width.toLocaleString("en")}: it cannot be told which are which.`,
    };
  }
  if (cells.length > width) cells.length = width;
  while (cells.length < width) cells.push("");
  const skipped = skips?.(cells) ?? null;
  return skipped === null ? { line, cells } : { line, outcome: "skipped", reason: skipped };
}

export function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "") return false;
  return true;
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === "") width -= 1;
  return width;
}

/** The rows of an export below its header, each read or left out with its reason; blank lines at its end are no rows. */
export function* surveyRows(table: RawTable, rule: RowRule): Generator<SheetRow | SheetProblem, void> {
  let headers = rule.headerRows;
  let blank: SheetProblem[] = [];
  for (const row of table.rows()) {
    const empty = row.damaged === null && isEmpty(row.cells);
    if (headers > 0) {
      if (!empty) headers -= 1;
      continue;
    }
    const outcome = outcomeOf(row, rule);
    if (empty && row.cells.length <= 1 && "outcome" in outcome) {
      blank.push(outcome);
      continue;
    }
    if (blank.length > 0) yield* blank;
    blank = [];
    yield outcome;
  }
}
