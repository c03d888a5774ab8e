import type { Audience, Role } from "@/lib/participants/vocabulary";
import { audienceOf, fileFinder, roleOf } from "./attribute-columns";
import { dayOrderOf, parseDay } from "./dates";
import type { AttributeColumn } from "./schema";
import type { Table } from "./table";

/** What one row of a table says about one file. Dates are `YYYY-MM-DD`; null where the row is silent. */
export type FileAttributes = {
  line: number;
  participant: string | null;
  persona: string | null;
  audience: Audience | null;
  role: Role | null;
  account: string | null;
  date: string | null;
  interviewer: string | null;
};

export type AttributeReading = {
  /** by the index of the file; several rows are several people of one interview */
  perFile: Map<number, FileAttributes[]>;
  rejected: { line: number; reason: string }[];
  warnings: string[];
};

const NAME_LENGTH = 200;
const MOST_WARNINGS = 20;

type Cells = (meaning: AttributeColumn) => string;
type Warn = (sentence: string) => void;

function oneOf<T>(given: { value: string; line: number; what: string }, parse: (value: string) => T | null, warn: Warn): T | null {
  if (given.value === "") return null;
  const parsed = parse(given.value);
  if (parsed === null)
    warn(`Line ${given.line}: "${given.value.slice(0, 60)}" is no ${given.what} that can be read without doubt; it was left empty.`);
  return parsed;
}

function text(value: string): string | null {
  const line = value.replace(/\s+/g, " ").trim().slice(0, NAME_LENGTH);
  return line === "" ? null : line;
}

function readRow(line: number, cell: Cells, parse: { date: (value: string) => string | null; warn: Warn }): FileAttributes {
  const { date, warn } = parse;
  return {
    line,
    participant: text(cell("participant")),
    persona: text(cell("persona"))?.slice(0, 120) ?? null,
    audience: oneOf({ value: cell("audience"), line, what: "audience (prospect, customer, churned, internal)" }, audienceOf, warn),
    role: oneOf({ value: cell("role"), line, what: "role (user, economic, technical, champion, sponsor, admin, other)" }, roleOf, warn),
    account: text(cell("account")),
    date: oneOf({ value: cell("date"), line, what: "date" }, date, warn),
    interviewer: text(cell("interviewer")),
  };
}

function rowReason(table: { written: string; row: FileAttributes }, found: number[], earlier: FileAttributes[]): string | null {
  if (table.written === "") return "The row names no file.";
  if (found.length === 0) return `No file of this import is called "${table.written.slice(0, 100)}".`;
  const name = table.row.participant?.toLowerCase() ?? null;
  const same = earlier.find(({ participant }) => (participant?.toLowerCase() ?? null) === name);
  return same ? `Line ${same.line} has already described this file${name === null ? "" : " and this person"}.` : null;
}

/**
 * The rows of a table about the other files (`names`), as attributes of each. A row that names no file, an unknown one, or one already
 * described is rejected with its line and the reason; a value that cannot be read is left empty with a warning.
 */
export function readAttributes(table: Table, columns: AttributeColumn[], names: string[]): AttributeReading {
  const find = fileFinder(names);
  const indexOf = new Map(columns.map((meaning, index) => [meaning, index]));
  const dateIndex = indexOf.get("date");
  const order = dateIndex === undefined ? undefined : dayOrderOf(table.rows.map(({ cells }) => cells[dateIndex] ?? ""));
  const reading: AttributeReading = { perFile: new Map(), rejected: [], warnings: [] };
  const warn = (sentence: string) => {
    if (reading.warnings.length < MOST_WARNINGS) reading.warnings.push(sentence);
  };
  for (const { line, cells } of table.rows) {
    const cell: Cells = (meaning) => cells[indexOf.get(meaning) ?? -1] ?? "";
    const row = readRow(line, cell, { date: (value) => parseDay(value, order), warn });
    const found = find(cell("file"));
    const earlier = found.flatMap((index) => reading.perFile.get(index) ?? []);
    const reason = rowReason({ written: cell("file"), row }, found, earlier);
    if (reason) reading.rejected.push({ line, reason });
    else for (const index of found) reading.perFile.set(index, [...(reading.perFile.get(index) ?? []), row]);
  }
  return reading;
}
