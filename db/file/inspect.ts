import { existsSync, rmSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "@/lib/errors";
import { reasonOf, sizeOf } from "./disk";
import { refuseNewer } from "./header";
import { appliedMigrations, type Migrations } from "./migrations";
import { sideFiles } from "./names";
import { assertSound, schemaVersionOf } from "./pragmas";

/**
 * Looks a database over on a read-only connection, so that a damaged one stays byte for byte as it is, and answers how
 * many of the known migrations it still lacks. Throws REFUSED for a damaged file or one with another history of changes.
 */
export function countPending(file: string, { entries }: Migrations): number {
  const { applied, version } = readFacts(file);
  refuseNewer({ name: basename(file), version, knownVersion: entries.length });
  const known = entries.slice(0, version).map((entry) => entry.when);
  if (applied.join() !== known.join()) {
    throw new AppError(
      "REFUSED",
      `${basename(file)} was made by another edition of Verbatim: its history of changes is not this one's. Start the edition that made it, or move the file away.`,
    );
  }
  return entries.length - applied.length;
}

/** A rollback journal left by a crash can only be played back by a connection that may write. */
function readFacts(file: string): { applied: number[]; version: number } {
  const readonly = sizeOf(sideFiles(file).journal) === 0;
  const { wal, shm } = sideFiles(file);
  const added = [wal, shm].filter((each) => !existsSync(each));
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { readonly, fileMustExist: true });
    sqlite.pragma("trusted_schema = OFF");
    assertSound(sqlite, "quick_check");
    return { applied: appliedMigrations(sqlite), version: schemaVersionOf(sqlite) };
  } catch (error) {
    throw new AppError(
      "REFUSED",
      `${basename(file)} is damaged (${reasonOf(error)}) and was left as it is. Move it away, with ${basename(file)}-wal and ${basename(file)}-shm if they are there, and put the newest backup in its place.`,
    );
  } finally {
    sqlite?.close();
    // A read-only connection does not remove the empty journal and the index that it made.
    for (const each of added) rmSync(each, { force: true });
  }
}
