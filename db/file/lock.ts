import Database from "better-sqlite3";
import { isSqliteError } from "@/db/write";
import { AppError } from "@/lib/errors";
import { reasonOf } from "./disk";
import type { Places } from "./names";

/** Kept here, because a connection nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<Database.Database>();

const PATIENCE_MS = 1000;

/**
 * Takes the folder for this process alone; the answer gives it back. Throws REFUSED naming the process that has it.
 * The lock is a write transaction on a tiny database of its own: the system drops it when the process ends, however it
 * ends, so a lock left behind by a crash or a power cut never has to be guessed from process numbers.
 */
export function lockFolder({ folder, lock }: Places): () => void {
  const sqlite = openLock(folder, lock);
  try {
    // The number is written first and the lock taken anew, so that whoever is refused can read it.
    sqlite.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
  } catch (error) {
    const holder = holderOf(sqlite);
    sqlite.close();
    throw refusal({ error, folder, lock, holder });
  }
  held.add(sqlite);
  return () => {
    held.delete(sqlite);
    sqlite.close();
  };
}

function openLock(folder: string, lock: string): Database.Database {
  try {
    const sqlite = new Database(lock, { timeout: PATIENCE_MS });
    sqlite.pragma("journal_mode = MEMORY");
    sqlite.pragma("synchronous = OFF");
    return sqlite;
  } catch (error) {
    throw refusal({ error, folder, lock, holder: 0 });
  }
}

function holderOf(sqlite: Database.Database): number {
  try {
    return Number(sqlite.pragma("user_version", { simple: true }));
  } catch {
    return 0;
  }
}

function refusal({ error, folder, lock, holder }: { error: unknown; folder: string; lock: string; holder: number }): AppError {
  if (isSqliteError(error, "SQLITE_BUSY")) {
    const who = holder > 0 ? ` (process ${holder})` : "";
    return new AppError(
      "REFUSED",
      `Verbatim is already running on the data folder ${folder}${who}. Use that one, or stop it and try again; DATA_DIR gives a second one its own folder.`,
    );
  }
  if (isSqliteError(error, "SQLITE_NOTADB") || isSqliteError(error, "SQLITE_CORRUPT")) {
    return new AppError("REFUSED", `The lock ${lock} is damaged. It holds no data: delete it and start again.`);
  }
  return new AppError(
    "REFUSED",
    `The data folder ${folder} cannot be written (${reasonOf(error)}). Give Verbatim a folder it may write to with DATA_DIR.`,
  );
}
