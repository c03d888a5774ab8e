import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { keepCopy } from "@/db/backups/keep";
import { isIntact, listBackups } from "@/db/backups/list";
import type { Backup } from "@/db/backups/schema";
import { removeDatabase } from "@/db/file/disk";
import { listMigrations } from "@/db/file/migrations";
import { placesOf } from "@/db/file/names";
import { setPragmas } from "@/db/file/pragmas";
import * as schema from "@/db/schema";
import type { ErasureEntry, OlderBackup } from "@/lib/erasure/schema";
import { readLedger, replayErasures } from "./ledger";

type Who = Pick<ErasureEntry, "studyId" | "personId">;

/** The backups of a folder that still hold somebody who was erased: those in which they are, and in which the erasure is not written down. The newest first. */
export function backupsHolding(folder: string, who: Who): OlderBackup[] {
  const { backups } = placesOf(folder);
  return listBackups(folder)
    .filter(({ name }) => isIn(join(backups, name), who))
    .map(({ name, at }) => ({ name, at }));
}

function isIn(path: string, { studyId, personId }: Who): boolean {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const knows = sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = 'erasures'").get() !== undefined;
    if (knows && sqlite.prepare("select 1 from erasures where study_id = ? and person_id = ?").get(studyId, personId)) return false;
    return sqlite.prepare("select 1 from participants where study_id = ? and id = ?").get(studyId, personId) !== undefined;
  } catch {
    // what cannot be read may hold them
    return true;
  } finally {
    sqlite.close();
  }
}

/**
 * Takes everybody whom the ledger names out of the backups of a folder too: of each a copy is rid of them, written anew, checked and put in its place with a
 * new manifest. Backups of an older schema stay as they are (they are there to go back with), and so does one that is damaged. Answers how many were changed.
 */
export function eraseInBackups(folder: string): number {
  const ledger = readLedger(folder);
  const version = listMigrations().entries.length;
  const { backups } = placesOf(folder);
  const fitting = listBackups(folder).filter(({ schemaVersion }) => schemaVersion === version);
  return fitting.filter((backup) => rewrite({ backup, path: join(backups, backup.name), ledger })).length;
}

function rewrite({ backup, path, ledger }: { backup: Backup; path: string; ledger: readonly ErasureEntry[] }): boolean {
  const partial = `${path}.partial`;
  removeDatabase(partial);
  try {
    if (!ledger.some((entry) => isIn(path, entry)) || !isIntact({ path, backup })) return false;
    copyFileSync(path, partial);
    cleanCopy(partial, ledger);
    keepCopy({ at: backup.at, reason: backup.reason, path, partial });
    return true;
  } finally {
    removeDatabase(partial);
  }
}

function cleanCopy(partial: string, ledger: readonly ErasureEntry[]): void {
  const sqlite = new Database(partial, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    replayErasures(drizzle(sqlite, { schema }), ledger);
    sqlite.exec("vacuum");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.pragma("journal_mode = DELETE");
  } finally {
    sqlite.close();
  }
}
