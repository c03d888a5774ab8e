/** What a cell may hold; null is an empty cell. Numbers and truth values are written as they are. */
export type Cell = string | number | boolean | null;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/** Characters by which a spreadsheet takes a text for a formula, after any apostrophes of its own; the full-width ones count for Excel too. */
const FORMULA = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled). Text that a spreadsheet could run as a formula gets a leading apostrophe (OWASP: CSV injection);
 * `withoutGuard` takes it off again. `bom` helps Excel to read UTF-8.
 */
export function toCsv(rows: readonly (readonly Cell[])[], { bom = false }: { bom?: boolean } = {}): string {
  const lines = rows.map((row) => `${row.map(toCell).join(",")}\r\n`);
  return (bom ? "\uFEFF" : "") + lines.join("");
}

function toCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = withGuard(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One apostrophe before text that starts like a formula; other text, and apostrophes that start no formula, stay as they are. */
export function withGuard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text before `withGuard`: takes one apostrophe off where the rest starts like a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
