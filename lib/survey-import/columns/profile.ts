import { isMoment, orderIn } from "@/lib/survey-import/rows/moments";
import type { SurveySheet } from "@/lib/survey-import/sheet";

/**
 * What stands in a column, of all rows. `values`: its different cells with how often each stands there, as far as they are short and few enough;
 * `whole`: all of them are there, so that counts made from them are exact. `unread`: cells that are not.
 */
export type ColumnProfile = {
  column: number;
  filled: number;
  values: Map<string, number>;
  whole: boolean;
  unread: number;
  samples: string[];
  longest: number;
  /** signs in all filled cells */
  length: number;
  /** cells of digits alone or a number, with those that are whole numbers, and their range */
  numbers: { count: number; whole: number; min: number; max: number };
  /** cells that are a day or a time, and how many can be read in one order alone */
  moments: { count: number; dayFirst: number; monthFirst: number };
};

/** What stands in the whole sheet. `rows` are those with answers; `leftOut` those that the sheet itself passes over, by reason, with their first lines. */
export type SheetProfile = {
  rows: number;
  columns: ColumnProfile[];
  leftOut: { reason: string; rows: number; lines: number[] }[];
};

const MOST_VALUES = 5000;
const MOST_IN_ALL = 400_000;
const LONGEST_VALUE = 400;
const SAMPLES = 6;
const LINES = 5;

/** Reads every row once; memory is bounded by the number of columns, not of rows. */
export function profileColumns(sheet: Pick<SurveySheet, "format" | "columns" | "rows">): SheetProfile {
  const columns = sheet.columns.map(({ column }) => emptyProfile(column));
  const most = Math.max(50, Math.min(MOST_VALUES, Math.floor(MOST_IN_ALL / Math.max(1, columns.length))));
  const leftOut = new Map<string, { reason: string; rows: number; lines: number[] }>();
  const unanswered = unansweredIn(sheet.format);
  let rows = 0;
  for (const row of sheet.rows()) {
    if ("outcome" in row) note(leftOut, row);
    else {
      rows += 1;
      for (const column of columns) take(column, answerIn(row.cells[column.column], unanswered), most);
    }
  }
  for (const column of columns) count(column);
  return { rows, columns, leftOut: [...leftOut.values()] };
}

/** What a tool writes where a question was seen and left blank: Qualtrics -99; null: nothing. */
export function unansweredIn(format: string): string | null {
  return format.endsWith(":qualtrics") ? "-99" : null;
}

function answerIn(raw: string | undefined, unanswered: string | null): string {
  const cell = raw?.trim() ?? "";
  return cell === unanswered ? "" : cell;
}

export function emptyProfile(column: number): ColumnProfile {
  return {
    column,
    filled: 0,
    values: new Map(),
    whole: true,
    unread: 0,
    samples: [],
    longest: 0,
    length: 0,
    numbers: { count: 0, whole: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
    moments: { count: 0, dayFirst: 0, monthFirst: 0 },
  };
}

function note(leftOut: Map<string, { reason: string; rows: number; lines: number[] }>, problem: { line: number; reason: string }): void {
  const entry = leftOut.get(problem.reason) ?? { reason: problem.reason, rows: 0, lines: [] };
  entry.rows += 1;
  if (entry.lines.length < LINES) entry.lines.push(problem.line);
  leftOut.set(problem.reason, entry);
}

function take(column: ColumnProfile, cell: string, most: number): void {
  if (cell === "") return;
  column.filled += 1;
  column.length += cell.length;
  if (cell.length > column.longest) column.longest = cell.length;
  const before = column.values.get(cell);
  if (before !== undefined) column.values.set(cell, before + 1);
  else if (column.values.size < most && cell.length <= LONGEST_VALUE) column.values.set(cell, 1);
  else overflow(column, cell);
  if (before === undefined && column.samples.length < SAMPLES) column.samples.push(cell.slice(0, 200));
}

/** A cell that is not kept is still asked what the order of days hangs on, and for the ends of numbers. */
function overflow(column: ColumnProfile, cell: string): void {
  column.whole = false;
  column.unread += 1;
  const first = cell.charCodeAt(0);
  if (cell.length <= 40 && first >= 43 && first <= 57) shape(column, cell, 1);
}

function count(column: ColumnProfile): void {
  for (const [value, times] of column.values) shape(column, value, times);
}

function shape(column: ColumnProfile, cell: string, times: number): void {
  const number = numberOf(cell);
  if (number !== null) {
    const { numbers } = column;
    numbers.count += times;
    if (Number.isInteger(number)) numbers.whole += times;
    numbers.min = Math.min(numbers.min, number);
    numbers.max = Math.max(numbers.max, number);
  } else if (isMoment(cell)) {
    column.moments.count += times;
    const order = orderIn(cell);
    if (order === "day-first") column.moments.dayFirst += times;
    if (order === "month-first") column.moments.monthFirst += times;
  }
}

/** The number that a cell is, with a point or a comma before its decimals; null where it is none, or too long to be one. */
export function numberOf(cell: string): number | null {
  return cell.length <= 16 && /^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : null;
}
