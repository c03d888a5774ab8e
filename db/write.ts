import { diskFull, isDiskFull } from "./file/full";
import type { Db } from "./types";

/**
 * Runs a change as one transaction that takes the write lock first (BEGIN IMMEDIATE): all of it is stored, or none. Throws DISK_FULL; that one is never to
 * be caught inside another change, because SQLite may have given up the whole transaction by then, and a savepoint's end only says that it is gone.
 */
export function write<T>(db: Db, change: (tx: Db) => T): T {
  let isFull = false;
  try {
    return db.transaction(
      (tx) => {
        try {
          return change(tx as unknown as Db);
        } catch (error) {
          isFull = isDiskFull(error);
          throw error;
        }
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    if (isFull || isDiskFull(error) || isGivenUp(error)) throw diskFull();
    throw error;
  }
}

const TAKEN_BACK = Symbol("taken back");

/** What a change would answer, worked out by doing it and taking it back: nothing is stored. */
export function foretold<T>(db: Db, change: (tx: Db) => T): T {
  const found: { answer: T }[] = [];
  try {
    write(db, (tx) => {
      found.push({ answer: change(tx) });
      throw TAKEN_BACK;
    });
  } catch (error) {
    if (error !== TAKEN_BACK) throw error;
  }
  const [first] = found;
  if (!first) throw new Error("nothing was done that could be taken back");
  return first.answer;
}

/** The end of a savepoint writes too (the search index); where there is no room for that, all that is heard of it is that the savepoint is gone. */
function isGivenUp(error: unknown): boolean {
  return error instanceof Error && (error.message.startsWith("no such savepoint") || isGivenUp(error.cause));
}

/** True for an error of SQLite with this code (constraint errors are translated where they can arise); a query in SQL hands it on as its cause. */
export function isSqliteError(error: unknown, code: string): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && error.code.startsWith(code)) || isSqliteError(error.cause, code);
}
