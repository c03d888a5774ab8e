import { AppError } from "@/lib/errors";
import type { Db } from "./types";

const DISK_FULL = "The disk is full, so nothing was saved. Free some space and try again.";

/** Runs a change as one transaction that takes the write lock first (BEGIN IMMEDIATE): all of it is stored, or none. Throws DISK_FULL. */
export function write<T>(db: Db, change: (tx: Db) => T): T {
  try {
    return db.transaction((tx) => change(tx as unknown as Db), { behavior: "immediate" });
  } catch (error) {
    if (isSqliteError(error, "SQLITE_FULL")) throw new AppError("DISK_FULL", DISK_FULL);
    throw error;
  }
}

/** True for an error of SQLite with this code (constraint errors are translated where they can arise); a query in SQL hands it on as its cause. */
export function isSqliteError(error: unknown, code: string): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && error.code.startsWith(code)) || isSqliteError(error.cause, code);
}
