import { findMatchColumn, proposeColumns } from "./attribute-columns";
import { type AttributeReading, readAttributes } from "./attributes";
import type { ReadFile } from "./read-file";
import type { AttributeColumn, ImportOptions } from "./schema";
import type { Table } from "./table";

export type BatchTable = { index: number; table: Table; matchColumn: string; columns: AttributeColumn[]; reading: AttributeReading };

type Named = { name: string; read: ReadFile };

const FILE_HEADER = /^(?:file|file ?name|document|transcript)$/i;

/** The names a table may be about: of the other files, and after them those of the texts that are stored already. */
function otherNames(files: Named[], index: number, stored: readonly string[]): string[] {
  const names = files.map(({ name, read }, other) => (other === index || read.kind === "table" ? "" : name));
  const here = new Set(names.map((name) => name.toLowerCase()));
  return [...names, ...stored.map((name) => (here.has(name.toLowerCase()) ? "" : name))];
}

function isAbout(table: Table, found: { column: string; matched: number }): boolean {
  const index = table.headers.indexOf(found.column);
  const filled = table.rows.filter(({ cells }) => cells[index] !== "").length;
  return found.matched * 2 >= filled || FILE_HEADER.test(found.column);
}

function candidate(
  files: Named[],
  index: number,
  stored: readonly string[],
): { table: Table; matchColumn: string; matched: number } | null {
  const read = files[index]?.read;
  if (read?.kind !== "table" || read.table.damaged) return null;
  const found = findMatchColumn(read.table, otherNames(files, index, stored));
  return found && isAbout(read.table, found) ? { table: read.table, matchColumn: found.column, matched: found.matched } : null;
}

type About = { given: ImportOptions["attributes"]; stored: readonly string[] };

/**
 * The table of a batch that is about its other files, or about texts that are `stored` already: the one the options name (`given`), else the one that
 * names most of them. Its reading counts the stored ones on after the files. Null where there is none.
 */
export function findBatchTable(files: Named[], { given, stored }: About): BatchTable | null {
  const named = given ? files.findIndex(({ name }) => name === given.file) : -1;
  const chosen = files[named]?.read;
  if (given && chosen?.kind === "table") {
    const table = { index: named, table: chosen.table, matchColumn: given.matchColumn };
    return readBatchTable(files, table, { given: given.columns, stored });
  }
  const candidates = files.flatMap((_, index) => {
    const found = candidate(files, index, stored);
    return found ? [{ index, ...found }] : [];
  });
  const [best] = candidates.toSorted((a, b) => b.matched - a.matched || a.index - b.index);
  return best ? readBatchTable(files, best, { given: {}, stored }) : null;
}

type Chosen = { index: number; table: Table; matchColumn: string };

type Said = { given: Record<string, AttributeColumn>; stored: readonly string[] };

function readBatchTable(files: Named[], chosen: Chosen, { given, stored }: Said): BatchTable {
  const columns = proposeColumns(chosen.table, chosen.matchColumn, given);
  const names = otherNames(files, chosen.index, stored);
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
  return `This is a table of ${size}, and no column of it names the other files of this import or texts of the study. No heading asks anything, as in a table of answers. A table about transcripts needs a column with their file names; if these are answers all the same, import them under Questionnaires and say so.`;
}
