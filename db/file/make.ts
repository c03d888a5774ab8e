import { copyFileSync, rmSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { keepCopy, newBackupSlot } from "@/db/backups/keep";
import type { Backup } from "@/db/backups/schema";
import { AppError } from "@/lib/errors";
import { moveIntoPlace, reasonOf, removeDatabase, sizeOf } from "./disk";
import { type Migrations, migrateFile } from "./migrations";
import { type Places, sideFiles } from "./names";
import { setPragmas } from "./pragmas";

/** Makes a new database beside its place and moves it there when it is whole, so that none is ever found half-made. */
export function makeNewFile({ places: { file }, migrations }: { places: Places; migrations: Migrations }): void {
  const partial = `${file}.partial`;
  removeDatabase(partial);
  try {
    migrateAndClose(partial, migrations);
    moveIntoPlace(partial, file);
  } catch (error) {
    removeDatabase(partial);
    throw new AppError("REFUSED", `A new ${basename(file)} could not be made (${reasonOf(error)}). Is there room on the disk?`);
  }
}

/**
 * Brings a database to the newest schema by migrating a copy of its verified backup and moving that into its place:
 * until the last rename the file stays as it was. Throws REFUSED naming the backup.
 */
export function upgradeFile({ places, migrations }: { places: Places; migrations: Migrations }): Backup {
  const { file } = places;
  const copy = `${file}.migrating`;
  removeDatabase(copy);
  const { backup, path } = backUpClosedFile(places);
  try {
    copyFileSync(path, copy);
    migrateAndClose(copy, migrations);
    moveIntoPlace(copy, file);
    return backup;
  } catch (error) {
    removeDatabase(copy);
    throw new AppError(
      "REFUSED",
      `${basename(file)} could not be brought to this version (${reasonOf(error)}). It is as it was, and backups/${backup.name} is a checked copy of it. Go on with the Verbatim you had before, and report this message.`,
    );
  }
}

function backUpClosedFile({ file, backups }: Places): { backup: Backup; path: string } {
  try {
    foldJournal(file);
    const slot = newBackupSlot({ backups, reason: "migration" });
    copyFileSync(file, slot.partial);
    return { backup: keepCopy(slot), path: slot.path };
  } catch (error) {
    throw new AppError(
      "REFUSED",
      `${basename(file)} needs a change for this version, but no backup could be made first (${reasonOf(error)}), so nothing was changed. Make room on the disk and start again.`,
    );
  }
}

/** Writes what is still in the WAL into the file itself; a WAL left beside would be mixed into the migrated one. */
function foldJournal(file: string): void {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
  const { wal, shm } = sideFiles(file);
  if (sizeOf(wal) > 0) throw new Error("its journal could not be folded in");
  for (const each of [wal, shm]) rmSync(each, { force: true });
}

/** Closing the last connection folds the WAL into the file, which is then all there is to flush and to move. */
function migrateAndClose(file: string, migrations: Migrations): void {
  const sqlite = new Database(file);
  try {
    setPragmas(sqlite);
    migrateFile(sqlite, migrations);
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
  if (sizeOf(sideFiles(file).wal) > 0) throw new Error("its journal could not be folded in");
}
