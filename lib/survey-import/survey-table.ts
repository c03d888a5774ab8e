import { isEmpty } from "./survey-rows";
import { type Faults, noFaults, type RawRow, type RawTable } from "./table/raw-table";
import { DELIMITERS } from "./table/sniff-delimiter";
import type { ColumnFacts } from "./tools/tool";

/** The most columns that an export may have. */
export const MOST_COLUMNS = 5000;
const MOST_VALUES = 12;
const MOST_PROBES = 50;
/** Of the rows, how many must differ from the header alike before the header is at fault. */
const HEADER_AT_FAULT = 0.5;

/** A table looked through once: how wide it is, what its columns hold, and why it is refused as a whole, in a sentence with the line. */
export type TableSurvey = {
  width: number;
  /** how many cells a row must have: columns at the end with neither header nor answers may be missing */
  least: number;
  facts: ColumnFacts[];
  faults: Faults;
  refused: string | null;
};

type Ragged = { line: number; cells: number };
type Tally = {
  rows: number;
  fitting: number;
  widths: Map<number, number>;
  ragged: Ragged | null;
  other: { line: number; delimiter: string } | null;
  probes: number;
};

/** Looks through a whole table before anything of it is believed: widths, quotation marks, a second delimiter, what each column holds. */
export function surveyTable(table: RawTable, headerRows: number): TableSurvey {
  const survey: TableSurvey = { width: 0, least: 0, facts: [], faults: noFaults(), refused: null };
  const tally: Tally = { rows: 0, fitting: 0, widths: new Map(), ragged: null, other: null, probes: 0 };
  let headers = headerRows;
  for (const row of table.rows(survey.faults)) {
    if (isEmpty(row.cells)) continue;
    if (headers > 0) {
      headers -= 1;
      widen(survey, row.cells);
      if (row.damaged !== null)
        return { ...survey, refused: `Line ${row.line}, a heading: ${row.damaged} Put it right and import the file again.` };
    } else count(row, { table, survey, tally });
  }
  return { ...survey, refused: refusalOf(survey, { tally, table }) };
}

function widen(survey: TableSurvey, cells: readonly string[]): void {
  survey.width = Math.max(survey.width, cells.length);
  survey.least = Math.max(survey.least, lastFilled(cells));
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

type Counting = { table: RawTable; survey: TableSurvey; tally: Tally };

function count(row: RawRow, { table, survey, tally }: Counting): void {
  const { cells, line } = row;
  tally.rows += 1;
  if (cells.length === survey.width || (cells.length >= survey.least && lastFilled(cells) <= survey.width)) {
    tally.fitting += 1;
    gather(survey.facts, cells);
    return;
  }
  tally.widths.set(cells.length, (tally.widths.get(cells.length) ?? 0) + 1);
  tally.ragged ??= { line, cells: cells.length };
  if (tally.other !== null || tally.probes >= MOST_PROBES) return;
  tally.probes += 1;
  const delimiter = otherDelimiter(cells, { table, width: survey.width });
  if (delimiter !== null) tally.other = { line, delimiter };
}

/** A row that is as wide as the header by another delimiter was written with that one. */
function otherDelimiter(cells: readonly string[], { table, width }: { table: RawTable; width: number }): string | null {
  if (table.delimiter === null || width < 3 || cells.length * 2 > width) return null;
  const text = cells.join(table.delimiter);
  return DELIMITERS.find((other) => other !== table.delimiter && text.split(other).length === width) ?? null;
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

const CALLED: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes" };

function refusalOf({ faults, width }: TableSurvey, { tally, table }: { tally: Tally; table: RawTable }): string | null {
  if (faults.unclosed !== null) return unclosed(faults.unclosed, tally.ragged ?? null);
  if (tally.rows === 0) return "This export has a header and no answers: nobody has replied yet. Nothing was stored.";
  if (tally.other !== null) return twoDelimiters(table.delimiter, tally.other);
  const [common] = [...tally.widths].toSorted((a, b) => b[1] - a[1]);
  if (common && common[1] > tally.rows * HEADER_AT_FAULT) return headerAtFault({ width, cells: common[0] });
  return tally.fitting === 0 && tally.ragged !== null ? noneFits(width, tally.ragged) : null;
}

function twoDelimiters(header: string | null, { line, delimiter }: { line: number; delimiter: string }): string {
  return `Two delimiters: the header is parted by ${CALLED[header ?? ""]}, line ${line} by ${CALLED[delimiter]}. Save the file with one of them and import it again.`;
}

/** Why a table whose header is written with another delimiter than its rows is refused; null where it is not. */
export function refuseTwoDelimiters([header = [], ...rows]: readonly (readonly string[])[], delimiter: string | null): string | null {
  const [only = "", ...more] = header;
  const width = rows[0]?.length ?? 0;
  if (delimiter === null || more.length > 0 || width < 3 || rows.some((cells) => cells.length !== width)) return null;
  const other = DELIMITERS.find((candidate) => candidate !== delimiter && only.split(candidate).length === width);
  return other === undefined ? null : twoDelimiters(other, { line: 2, delimiter });
}

function unclosed(line: number, ragged: Ragged | null): string {
  const earlier =
    ragged !== null && ragged.line < line ? ` The trouble may begin on line ${ragged.line}, the first that does not fit the header.` : "";
  return `A quotation mark that is opened on line ${line} is never closed: the rows after it cannot be told apart.${earlier} Close it and import the file again.`;
}

function headerAtFault({ width, cells }: { width: number; cells: number }): string {
  const comma = width > cells && width - cells < 4 ? " A comma in a heading that stands without quotation marks does this." : "";
  return `Line 1: the header has ${width.toLocaleString("en")} columns, most rows have ${cells.toLocaleString("en")}, so that it cannot be told which answer belongs to which question.${comma} Put the header right and import the file again.`;
}

function noneFits(width: number, { line, cells }: Ragged): string {
  return `No row fits the header: it has ${width.toLocaleString("en")} columns, line ${line} has ${cells.toLocaleString("en")}. Nothing was stored.`;
}

/** Why a header is too wide to be read, in a sentence with the line; null where it is not. */
export function refuseWidth(rows: readonly (readonly string[])[]): string | null {
  const at = rows.findIndex((cells) => cells.length > MOST_COLUMNS);
  const cells = rows[at]?.length ?? 0;
  if (cells === 0) return null;
  return `Line ${at + 1} has ${cells.toLocaleString("en")} columns; at most ${MOST_COLUMNS.toLocaleString("en")} are read. Nothing was stored.`;
}
