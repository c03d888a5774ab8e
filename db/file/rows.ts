import type { Database } from "better-sqlite3";

/** How many rows each table holds, by its name. */
export type RowCounts = Record<string, number>;

const OWN_TABLES =
  "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\'";

/** Counts the rows of every table of ours (SQLite's own and the list of migrations aside). */
export function countRows(sqlite: Database): RowCounts {
  const names = sqlite.prepare(`${OWN_TABLES} order by name`).pluck().all().map(String);
  return Object.fromEntries(names.map((name) => [name, Number(sqlite.prepare(`select count(*) from "${name}"`).pluck().get())]));
}
