import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { listBackups } from "@/db/backups/list";
import { backupsToDrop } from "@/lib/backups/retention";
import type { BackupReason } from "@/lib/backups/schema";
import { keepCopy, newBackupSlot, removeBackup } from "./backups/keep";
import type { Backup } from "./backups/schema";
import { openForWorker } from "./client";
import { removeDatabase, sizeOf } from "./file/disk";
import { fileFailure } from "./file/full";
import { placesOf, sideFiles } from "./file/names";
import { schemaVersionOf } from "./file/pragmas";
import { now } from "./stamp";

const PAGES_A_STEP = 1000;

/**
 * Copies the database of a folder into its `backups` while others read and write it, checks the copy and keeps it with its manifest; then those that
 * lib/backups/retention.ts names go. It copies from a connection of its own that holds on to one moment, so no writer waits or begins it anew; checking
 * takes about a second a gigabyte, in which the thread answers nobody. Throws DISK_FULL or REFUSED, leaving nothing half-made.
 */
export async function makeBackup({ folder, reason }: { folder: string; reason: BackupReason }): Promise<Backup> {
  const { file, backups } = placesOf(folder);
  let partial: string | undefined;
  try {
    const slot = newBackupSlot({ backups, reason });
    partial = slot.partial;
    await copyMoment(file, partial);
    const backup = keepCopy(slot);
    pruneBackups(folder);
    return backup;
  } catch (error) {
    if (partial !== undefined) removeDatabase(partial);
    throw fileFailure(
      error,
      (why) => `The backup could not be made (${why}), and earlier ones are as they were. Is there room on the disk?`,
    );
  }
}

/** The facts of the open database that its file and folder tell. */
export function fileFacts({ sqlite, folder }: { sqlite: Database; folder: string }) {
  const places = placesOf(folder);
  return {
    folder: places.folder,
    file: places.file,
    sizeBytes: sizeOf(places.file) + sizeOf(sideFiles(places.file).wal),
    schemaVersion: schemaVersionOf(sqlite),
  };
}

/** One moment of a database as a file: a reader of a WAL sees it as it was when it began, however much is written meanwhile. */
async function copyMoment(file: string, to: string): Promise<void> {
  const { sqlite, close } = openForWorker(file);
  try {
    sqlite.exec("BEGIN; select 1 from sqlite_schema");
    await sqlite.backup(to, { progress: () => PAGES_A_STEP });
    sqlite.exec("COMMIT");
  } finally {
    close();
  }
}

/** The backup that was just made stands, whether or not old ones can go: they are tried again with the next. */
function pruneBackups(folder: string): void {
  try {
    const { backups } = placesOf(folder);
    const at = now();
    // those made while the clock was ahead stay until it is there, and push out none that is made now
    const known = listBackups(folder, at).filter((backup) => backup.at <= at);
    for (const name of backupsToDrop(known)) removeBackup(join(backups, name));
  } catch {
    // a file that another program holds, say
  }
}
