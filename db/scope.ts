import { inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** Above this many ids they go to the query as one list: SQLite's limit of parameters is never met. */
const MOST_IDS = 500;

/** Narrows a study-wide query to these ids, however many. */
export function onlyThese(column: SQLiteColumn, ids: readonly string[]): SQL {
  return ids.length > MOST_IDS ? sql`${column} in (select value from json_each(${JSON.stringify(ids)}))` : inArray(column, [...ids]);
}

/** Rows by a key, in the order they came. */
export function groupedBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
