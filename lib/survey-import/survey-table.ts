import { isEmpty } from "./survey-rows";
import { type Faults, noFaults, type RawTable } from "./table/raw-table";
import type { ColumnFacts } from "./tools/tool";

/** The most columns that an export may have. */
export const MOST_COLUMNS = 5000;
const MOST_VALUES = 12;

/** A table looked through once: how wide it is, what its columns hold, and why it is refused as a whole, in a sentence with the line. */
export type TableSurvey = {
  width: number;
  /** how many cells a row must have: columns at the end with neither header nor answers may be missing */
  least: number;
  facts: ColumnFacts[];
  faults: Faults;
  refused: string | null;
};

/** Looks through a whole table before anything of it is believed: widths, quotation marks, what each column holds. */
export function surveyTable(table: RawTable, headerRows: number): TableSurvey {
  const faults = noFaults();
  const facts: ColumnFacts[] = [];
  let width = 0;
  let least = 0;
  let headers = headerRows;
  let rows = 0;
  for (const { cells } of table.rows(faults)) {
    if (isEmpty(cells)) continue;
    if (headers > 0) {
      headers -= 1;
      width = Math.max(width, cells.length);
      least = Math.max(least, lastFilled(cells));
      if (width > MOST_COLUMNS) return { width, least, facts, faults, refused: tooWide(width) };
      continue;
    }
    rows += 1;
    gather(facts, cells);
  }
  return { width, least, facts, faults, refused: refusalOf({ faults, rows }) };
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

function gather(facts: ColumnFacts[], cells: readonly string[]): void {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    let fact = facts[column];
    if (fact === undefined) {
      fact = { filled: 0, values: [], many: false };
      facts[column] = fact;
    }
    if (cell === undefined || cell === "") continue;
    fact.filled += 1;
    if (fact.many || fact.values.includes(cell)) continue;
    if (fact.values.length < MOST_VALUES) fact.values.push(cell);
    else fact.many = true;
  }
}

function tooWide(width: number): string {
  return `Line 1 has ${width.toLocaleString("en")} columns; at most ${MOST_COLUMNS.toLocaleString("en")} are read. Nothing was stored.`;
}

function refusalOf({ faults, rows }: { faults: Faults; rows: number }): string | null {
  if (faults.unclosed !== null)
    return `A quotation mark that is opened on line ${faults.unclosed} is never closed: the rows after it cannot be told apart. Close it and import the file again.`;
  if (rows === 0) return "This export has a header and no answers: nobody has replied yet. Nothing was stored.";
  return null;
}
