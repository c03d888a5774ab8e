import { inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** Above this many ids a query reads the whole study instead: SQLite's limit of parameters is never met. */
const MOST_IDS = 500;

/** Narrows a study-wide query to these ids, or not at all where there are very many: callers look rows up by id, so more of them do no harm. */
export function onlyThese(column: SQLiteColumn, ids: readonly string[]): SQL | undefined {
  return ids.length > MOST_IDS ? undefined : inArray(column, [...ids]);
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
