import Papa from "papaparse";

/** A delimited file: its headers as written and its rows, each with the line of the file on which it begins (the header is line 1). */
export type Table = { headers: string[]; rows: { line: number; cells: string[] }[]; delimiter: string; damaged: string | null };

const DELIMITERS = [",", ";", "\t", "|"];

/**
 * Reads CSV, semicolon- or tab-separated text (`delimiter` where it is known). Headers are trimmed, repeated or empty ones numbered; blank
 * lines are left out. `quoted: false` where quotation marks are words like others, as transcribers write them between tabs.
 */
export function readTable(text: string, { delimiter, quoted = true }: { delimiter?: string; quoted?: boolean } = {}): Table | null {
  const quotes = quoted ? {} : { quoteChar: "\0" };
  const parsed = Papa.parse<string[]>(text, { delimiter, delimitersToGuess: DELIMITERS, skipEmptyLines: false, ...quotes });
  const [first, ...rest] = parsed.data;
  if (!first || first.every((cell) => cell.trim() === "")) return null;
  const headers = namedHeaders(first);
  let line = 1 + linesIn(first);
  const rows: Table["rows"] = [];
  for (const cells of rest) {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: headers.map((_, index) => (cells[index] ?? "").trim()) });
    line += linesIn(cells);
  }
  const quote = parsed.errors.find(({ type }) => type === "Quotes");
  const damaged = quote
    ? `The quotation mark opened on line ${lineAt(text, quote.index ?? 0)} is never closed: the rows after it cannot be told apart.`
    : null;
  return { headers, rows, delimiter: parsed.meta.delimiter, damaged };
}

/** The line of the file, counted from 1, on which a place of its text stands. */
function lineAt(text: string, index: number): number {
  return 1 + (text.slice(0, index).match(/\r\n|\r|\n/g) ?? []).length;
}

function linesIn(cells: string[]): number {
  return 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g) ?? []).length, 0);
}

function namedHeaders(cells: string[]): string[] {
  const used = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, 180) || `column ${index + 1}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
