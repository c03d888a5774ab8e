import Papa from "papaparse";
import { repairMojibake } from "@/lib/text/mojibake";
import type { TextSlices } from "@/lib/text/text-slices";
import { cleanCell, needsCleaning, tidyCell } from "./clean-cell";
import type { Faults, RawRow } from "./raw-table";

const NUL = "\0";
const LOST = "\ufffd";
const MOST_LOOSE = 20;
/** More than anybody answers: a quotation mark is missing. */
const MOST_IN_CELL = 500_000;

type Parsed = { data: string[][]; errors: Papa.ParseError[]; meta: { cursor: number } };
type Batch = { parsed: Parsed; text: string; line: number; last: boolean; faults: Faults | undefined };

/**
 * The rows of delimited text, one slice after the other, each with the line on which it begins; blank lines too. Line ends may be mixed. Faults are
 * counted into `faults`, where it is given.
 */
export function* delimitedRows(source: TextSlices, delimiter: string, faults?: Faults): Generator<RawRow, void> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let line = 1;
  let carried = "";
  for (const { text, last } of wholeSlices(source)) {
    const whole = carried === "" ? text : carried + text;
    // A row longer than a slice is waited for whole, and not looked through again and again meanwhile.
    if (!last && text.length < carried.length) {
      carried = whole;
      continue;
    }
    const parsed: Parsed = parser.parse(whole, 0, !last);
    const end = last ? whole.length : parsed.meta.cursor;
    yield* rowsOf({ parsed, text: whole.slice(0, end), line, last, faults });
    line += newlines(whole, end);
    carried = whole.slice(end);
  }
}

/** Slices with LF line ends, garbled letters put right where the first slice shows them; the last is told. A CR alone ends lines only where nothing else does. */
function* wholeSlices({ slices }: TextSlices): Generator<{ text: string; last: boolean }, void> {
  let held: string | null = null;
  let mend: ((text: string) => string) | null = null;
  let kept = "";
  for (const slice of slices()) {
    mend ??= menderFor(slice);
    if (held !== null) yield { text: held, last: false };
    const whole = kept + slice;
    kept = whole.endsWith("\r") ? "\r" : "";
    held = mend(kept === "" ? whole : whole.slice(0, -1));
  }
  const rest = mend?.(kept) ?? "";
  yield { text: (held ?? "") + rest, last: true };
}

function menderFor(first: string): (text: string) => string {
  const oldMac = first.includes("\r") && !first.includes("\n");
  const garbled = repairMojibake(first).repaired > 0;
  return (text) => {
    const lines = text.includes("\r") ? text.replace(oldMac ? /\r\n?/g : /\r\n/g, "\n") : text;
    return garbled ? repairMojibake(lines).text : lines;
  };
}

function* rowsOf({ parsed, text, line, last, faults }: Batch): Generator<RawRow, void> {
  const { data } = parsed;
  if (faults) countFaults({ parsed, text, line, last, faults });
  const tidy = needsCleaning(text) ? cleanCell : tidyCell;
  const hasNul = text.includes(NUL);
  const hasLong = text.length > MOST_IN_CELL && data.some((cells) => cells.some((cell) => cell.length > MOST_IN_CELL));
  const oneLineEach = newlines(text, text.length) <= data.length - (last ? 1 : 0);
  let at = line;
  for (const cells of data) {
    const long = oneLineEach ? 0 : newlinesIn(cells);
    const damaged = hasNul || hasLong ? damageOf(cells) : null;
    for (let column = 0; column < cells.length; column += 1) cells[column] = tidy(cells[column] ?? "");
    yield { line: at, cells, damaged };
    at += 1 + long;
  }
}

function damageOf(cells: readonly string[]): string | null {
  if (cells.some((cell) => cell.includes(NUL))) return "This row holds NUL characters: it is damaged.";
  if (cells.every((cell) => cell.length <= MOST_IN_CELL)) return null;
  return "A cell of this row has more than 500,000 characters: a quotation mark may be missing.";
}

function countFaults({ parsed, text, line, faults }: Batch & { faults: Faults }): void {
  const { errors } = parsed;
  const lineOf = ({ index = 0 }: Papa.ParseError) => line + newlines(text, index);
  const unclosed = errors.find(({ code }) => code === "MissingQuotes") ?? overLines(parsed);
  if (unclosed) faults.unclosed ??= lineOf(unclosed);
  for (const error of errors.slice(0, MOST_LOOSE)) {
    const at = lineOf(error);
    if (error !== unclosed && faults.loose.length < MOST_LOOSE && !faults.loose.includes(at)) faults.loose.push(at);
  }
  if (!text.includes(LOST)) return;
  for (const cells of parsed.data) faults.lostCells += cells.filter((cell) => cell.includes(LOST)).length;
}

/** A quotation mark inside a cell that goes on over lines: the one before it was never closed, and rows have run into each other. */
function overLines({ data, errors }: Parsed): Papa.ParseError | undefined {
  const looked = new Set<number | undefined>();
  return errors.find(({ row }) => {
    if (looked.has(row)) return false;
    looked.add(row);
    return data[row ?? -1]?.some((cell) => cell.includes("\n")) ?? false;
  });
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += cell.includes("\n") ? newlines(cell, cell.length) : 0;
  return count;
}

function newlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
