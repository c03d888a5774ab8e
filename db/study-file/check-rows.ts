import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { AppError } from "@/lib/errors";
import { type FileRow, STUDY_FORMAT_VERSION, type StudyFile } from "@/lib/study-file/format";
import { hasShape } from "./shapes";
import { STUDY_TABLES, type StudyTable } from "./tables";

/** Refuses a file that this program cannot read as it stands: the sentence names the table, the row and the column. Nothing was stored by then. */
export function checkRows({ version, tables }: StudyFile): void {
  if (version > STUDY_FORMAT_VERSION) {
    refuse(
      `This file was written by a newer Verbatim (format ${version}; this one reads up to ${STUDY_FORMAT_VERSION}). Bring this one up to date first.`,
    );
  }
  const known = new Map(STUDY_TABLES.map((table) => [table.name, table]));
  if (tables.studies?.length !== 1) refuse("This file holds no study: its table “studies” must have exactly one row.");
  for (const [name, rows] of Object.entries(tables)) {
    const table = known.get(name);
    if (!table) refuse(`This file has a table “${name}” that Verbatim does not know.`);
    for (const [index, row] of rows.entries()) checkRow(table, row, index + 1);
  }
  if (tables.studies[0]?.deletedAt) refuse("This file holds a study that was deleted: its “deletedAt” must be empty.");
  checkChains("codes", { rows: tables.codes, column: "parentId" });
  checkChains("participants", { rows: tables.participants, column: "mergedInto" });
}

/** Refuses rows that hang on themselves, over others or not: whoever follows them would never come to an end. */
function checkChains(name: string, { rows = [], column }: { rows: FileRow[] | undefined; column: string }): void {
  const next = new Map(rows.map((row) => [row.id, row[column]]));
  const ending = new Set<unknown>();
  for (const [index, { id }] of rows.entries()) {
    const seen = new Set<unknown>();
    let at: unknown = id;
    for (; next.has(at) && !ending.has(at) && !seen.has(at); at = next.get(at)) seen.add(at);
    if (seen.has(at)) refuse(`In row ${index + 1} of “${name}” the column “${column}” leads back to the row itself.`);
    for (const one of seen) ending.add(one);
  }
}

function checkRow({ name, columns }: StudyTable, row: FileRow, place: number): void {
  for (const [column, value] of Object.entries(row)) {
    const known = columns[column];
    const where = `row ${place} of “${name}”`;
    if (!known) refuse(`In ${where} there is a column “${column}” that Verbatim does not know.`);
    if (!fits(known, value) || !hasShape({ table: name, column, value }))
      refuse(`In ${where} the column “${column}” does not hold what it should.`);
  }
}

function fits({ dataType, notNull, hasDefault, enumValues }: SQLiteColumn, value: unknown): boolean {
  if (value === null) return !notNull;
  if (value === undefined) return !notNull || hasDefault;
  if (dataType === "json" || dataType === "buffer") return typeof value === "object";
  if (enumValues && enumValues.length > 0) return typeof value === "string" && enumValues.includes(value);
  return dataType === typeof value;
}

function refuse(sentence: string): never {
  throw new AppError("REFUSED", `${sentence} Nothing was brought in.`, {
    errors: [{ path: "tables", message: "not a study's file as it was written" }],
  });
}
