import { findMatchColumn, proposeColumns } from "./attribute-columns";
import { type AttributeReading, readAttributes } from "./attributes";
import type { ReadFile } from "./read-file";
import type { AttributeColumn, ImportOptions } from "./schema";
import type { Table } from "./table";

export type BatchTable = { index: number; table: Table; matchColumn: string; columns: AttributeColumn[]; reading: AttributeReading };

type Named = { name: string; read: ReadFile };

const FILE_HEADER = /^(?:file|file ?name|document|transcript)$/i;

function otherNames(files: Named[], index: number): string[] {
  return files.map(({ name, read }, other) => (other === index || read.kind === "table" ? "" : name));
}

function isAbout(table: Table, found: { column: string; matched: number }): boolean {
  const index = table.headers.indexOf(found.column);
  const filled = table.rows.filter(({ cells }) => cells[index] !== "").length;
  return found.matched * 2 >= filled || FILE_HEADER.test(found.column);
}

function candidate(files: Named[], index: number): { table: Table; matchColumn: string; matched: number } | null {
  const read = files[index]?.read;
  if (read?.kind !== "table" || read.table.damaged) return null;
  const found = findMatchColumn(read.table, otherNames(files, index));
  return found && isAbout(read.table, found) ? { table: read.table, matchColumn: found.column, matched: found.matched } : null;
}

/** The table of a batch that is about its other files: the one the options name, else the one that names most of them. Null where there is none. */
export function findBatchTable(files: Named[], given: ImportOptions["attributes"]): BatchTable | null {
  const named = given ? files.findIndex(({ name }) => name === given.file) : -1;
  const chosen = files[named]?.read;
  if (given && chosen?.kind === "table") {
    return readBatchTable(files, { index: named, table: chosen.table, matchColumn: given.matchColumn }, given.columns);
  }
  const candidates = files.flatMap((_, index) => {
    const found = candidate(files, index);
    return found ? [{ index, ...found }] : [];
  });
  const [best] = candidates.toSorted((a, b) => b.matched - a.matched || a.index - b.index);
  return best ? readBatchTable(files, best, {}) : null;
}

type Chosen = { index: number; table: Table; matchColumn: string };

function readBatchTable(files: Named[], chosen: Chosen, given: Record<string, AttributeColumn>): BatchTable {
  const columns = proposeColumns(chosen.table, chosen.matchColumn, given);
  const names = otherNames(files, chosen.index);
  return {
    index: chosen.index,
    table: chosen.table,
    matchColumn: chosen.matchColumn,
    columns,
    reading: readAttributes(chosen.table, columns, names),
  };
}

/** Why a table that is not about the other files is refused, in a sentence with what to do. */
export function refuseTable(table: Table): string {
  if (table.damaged) return `${table.damaged} Close it and import the file again.`;
  const size = `${table.headers.length} ${table.headers.length === 1 ? "column" : "columns"} and ${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}`;
  if (table.rows.length === 0) return "This table has a header and no rows: there is nothing in it to store.";
  return `This is a table of ${size}, and no column of it names the other files of this import. Tables of answers are not read yet; a table about transcripts needs a column with their file names.`;
}
