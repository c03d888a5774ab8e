import { diskFull, isDiskFull } from "./file/full";
import type { Db } from "./types";

/** Runs a change as one transaction that takes the write lock first (BEGIN IMMEDIATE): all of it is stored, or none. Throws DISK_FULL. */
export function write<T>(db: Db, change: (tx: Db) => T): T {
  try {
    return db.transaction((tx) => change(tx as unknown as Db), { behavior: "immediate" });
  } catch (error) {
    if (isDiskFull(error)) throw diskFull();
    throw error;
  }
}

/** True for an error of SQLite with this code (constraint errors are translated where they can arise); a query in SQL hands it on as its cause. */
export function isSqliteError(error: unknown, code: string): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && error.code.startsWith(code)) || isSqliteError(error.cause, code);
}
