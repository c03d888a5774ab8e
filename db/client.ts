import { existsSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { AppError } from "@/lib/errors";
import { finishHalfMade } from "./backups/keep";
import { clearUnfinished } from "./backups/set-aside";
import { bringErasuresTogether } from "./erasure/finish";
import { makeFolder, removeDatabase, sizeOf } from "./file/disk";
import { refuseLink, refuseUnfitFile } from "./file/header";
import { countPending } from "./file/inspect";
import { lockFolder } from "./file/lock";
import { makeNewFile, upgradeFile } from "./file/make";
import { listMigrations, type Migrations } from "./file/migrations";
import { type Places, placesOf, sideFiles } from "./file/names";
import { assertHeader, setPragmas } from "./file/pragmas";
import * as schema from "./schema";
import type { Db } from "./types";

/** An open database: the handle that db functions take, the connection below it, where it lies, and how it is put away. */
export type OpenDatabase = { db: Db; sqlite: Database.Database; folder: string; file: string; close: () => void };

/**
 * Opens the one database of a data folder, the only way there is: take the folder for this process, read the header
 * before SQLite does, look the file over, back it up and migrate a copy where the schema is older, set and read back
 * every pragma, and erase again whom the ledger beside it names, where the file is a copy from before. `close` folds the journal in and gives the folder back. Throws REFUSED with a sentence, the file untouched.
 */
export function openDatabase({ folder, migrationsFolder }: { folder: string; migrationsFolder?: string }): OpenDatabase {
  const migrations = listMigrations(migrationsFolder);
  const places = placesOf(folder);
  makeFolder(places.folder);
  const release = lockFolder(places);
  try {
    prepareFile(places, migrations);
    const opened = connect(places.file, ({ db, sqlite }) => {
      assertHeader(sqlite, migrations.entries.length);
      bringErasuresTogether(db, places.folder);
    });
    return { ...opened, folder: places.folder, file: places.file, close: closeOnce(opened.sqlite, release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens the file of a database that `openDatabase` of this process has open, for a worker thread: no lock, no look-over, no migration. */
export function openForWorker(file: string): { db: Db; sqlite: Database.Database; close: () => void } {
  const opened = connect(file);
  return { ...opened, close: () => opened.sqlite.close() };
}

function prepareFile(places: Places, migrations: Migrations): void {
  const { file } = places;
  refuseLink(file);
  clearHalfMade(places);
  if (!existsSync(file)) {
    refuseOrphanJournal(file);
    makeNewFile({ places, migrations });
    return;
  }
  refuseUnfitFile(file, migrations.entries.length);
  if (countPending(file, migrations) > 0) upgradeFile({ places, migrations });
}

function refuseOrphanJournal(file: string): void {
  const { wal } = sideFiles(file);
  const name = basename(file);
  if (sizeOf(wal) === 0) {
    removeDatabase(file);
    return;
  }
  throw new AppError(
    "REFUSED",
    `${name} is gone, but ${name}-wal, which holds its newest changes, is there. Put ${name} back beside it, or move ${name}-wal away to begin anew.`,
  );
}

/** Copies that a crash cut short, which may hold who was erased since: with the folder taken, nobody is making one. */
function clearHalfMade(places: Places): void {
  const { file, backups } = places;
  clearUnfinished(places);
  for (const end of ["restoring", "migrating", "partial"]) removeDatabase(`${file}.${end}`);
  finishHalfMade(backups);
}

type Connected = { db: Db; sqlite: Database.Database };

/** Opens a file and makes it ready; where that fails, nothing stays open. */
function connect(file: string, makeReady?: (connected: Connected) => void): Connected {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    const connected = { db: drizzle(sqlite, { schema }), sqlite };
    makeReady?.(connected);
    return connected;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function closeOnce(sqlite: Database.Database, release: () => void): () => void {
  return () => {
    if (!sqlite.open) return;
    try {
      sqlite.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      sqlite.close();
      release();
    }
  };
}
