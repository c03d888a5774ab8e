import { copyFileSync, existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { isScrubDue } from "@/db/erasure/finish";
import { appendToLedger, countUnreadable, ledgerPath, missingFromLedger, readLedger, replayErasures } from "@/db/erasure/ledger";
import { mergeIndex } from "@/db/erasure/scrub-file";
import { makeFolder, removeDatabase, sha256Of } from "@/db/file/disk";
import { fileFailure } from "@/db/file/full";
import { refuseLink, refuseNewer } from "@/db/file/header";
import { lockFolder } from "@/db/file/lock";
import { isOurHistory, listMigrations, migrateFile } from "@/db/file/migrations";
import { placesOf } from "@/db/file/names";
import { assertPragma, assertSound, schemaVersionOf, setPragmas } from "@/db/file/pragmas";
import { countRows } from "@/db/file/rows";
import * as schema from "@/db/schema";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type ClosedDoors, closeDoors } from "./close-doors";
import { copyWhole } from "./copy-whole";
import { manifestOf } from "./keep";
import { type BackupVerdict, verifyBackup, verifyFile } from "./list";
import type { Backup } from "./schema";
import { setAside, takePlace } from "./set-aside";

/** What was put back, the name under which the file before it lies in the folder (null where there was none), how many erasures were done again, whether a list of erasures was there to go by and how many lines of it nobody can read, and what was revoked. */
export type Restored = { backup: Backup; aside: string | null; erased: number; ledger: boolean; unreadable: number; closed: ClosedDoors };

/**
 * Puts a backup in the place of a folder's database, whole or not at all: the folder is taken (REFUSED while Verbatim runs), the backup compared with its
 * manifest, a copy of it checked, brought to this schema, rid of everybody who was erased since, and only then moved into its place. The file before stays
 * beside it. Everybody signs in anew; invites, tokens and shared links are made anew: those revoked since would be open again. `unlisted`: take a file without a manifest too, after the
 * checks that can be made of it. Throws REFUSED or DISK_FULL, the folder as it was.
 */
export function restoreBackup({ folder, path, unlisted = false }: { folder: string; path: string; unlisted?: boolean }): Restored {
  const places = placesOf(folder);
  makeFolder(places.folder);
  const release = lockFolder(places);
  const copy = `${places.file}.restoring`;
  try {
    refuseLink(places.file);
    removeDatabase(copy);
    const backup = unlisted && !existsSync(manifestOf(path)) ? copyUnlisted({ copy, path }) : copyListed({ copy, path });
    const made = makeReady({ copy, path, backup, folder: places.folder });
    const aside = setAside(places);
    takePlace({ copy, aside, places });
    return { backup, aside, ...made };
  } catch (error) {
    removeDatabase(copy);
    if (error instanceof AppError) throw error;
    throw fileFailure(error, (why) => `${basename(path)} could not be put back (${why}), and the database is as it was.`);
  } finally {
    release();
  }
}

type Named = { copy: string; path: string };

function copyListed({ copy, path }: Named): Backup {
  const backup = found(verifyBackup(path));
  copyFileSync(path, copy);
  if (sha256Of(copy) !== backup.sha256) throw new Error("the copy is not what was read");
  return backup;
}

/** With the journal beside it, where a file that was killed, or set aside, has its newest changes. */
function copyUnlisted({ copy, path }: Named): Backup {
  if (!existsSync(path)) throw new AppError("REFUSED", `There is no file ${basename(path)}. Nothing was changed.`);
  copyWhole(path, copy);
  return found(verifyFile({ path, copy }));
}

function found(verdict: BackupVerdict): Backup {
  if (verdict.ok) return verdict.backup;
  throw new AppError("REFUSED", `${verdict.reason} Nothing was changed.`);
}

type Copied = Named & { backup: Backup; folder: string };

function makeReady({ copy, path, backup, folder }: Copied): Pick<Restored, "erased" | "ledger" | "unreadable" | "closed"> {
  const migrations = listMigrations();
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    const version = schemaVersionOf(sqlite);
    refuseNewer({ name: backup.name, version, knownVersion: migrations.entries.length });
    if (!isOurHistory(sqlite, migrations)) throw anotherEdition(backup.name);
    assertSound(sqlite, "integrity_check");
    assertSame(backup.rows, countRows(sqlite));
    if (version < migrations.entries.length) migrateFile(sqlite, migrations);
    const closed = closeDoors(sqlite);
    const folders = [...new Set([folder, dirname(path), dirname(dirname(path))])];
    const ledger = folders.some((each) => existsSync(ledgerPath(each)));
    const unreadable = folders.reduce((sum, each) => sum + countUnreadable(each), 0);
    const erased = eraseAgain({ sqlite, folder, folders });
    sqlite.pragma("journal_mode = DELETE");
    assertPragma(sqlite, "journal_mode", "delete");
    return { erased, ledger, unreadable, closed };
  } finally {
    sqlite.close();
  }
}

function anotherEdition(name: string): AppError {
  return new AppError(
    "REFUSED",
    `${name} was made by another edition of Verbatim: its history of changes is not this one's. Put it back with the edition that made it. Nothing was changed.`,
  );
}

/**
 * A backup of another folder (a machine that is gone) comes with the ledger of that one, which lies above it or, copied to one place, beside it; it is taken
 * over. What is still to go out of the file before (`isScrubDue`) stays noted: until the copy takes its place that one is the database.
 */
function eraseAgain({ sqlite, folder, folders }: { sqlite: Database.Database; folder: string; folders: string[] }): number {
  const db = drizzle(sqlite, { schema });
  const erased = folders.reduce((sum, each) => sum + replayErasures(db, readLedger(each)), 0);
  const missing = missingFromLedger(db, readLedger(folder));
  appendToLedger(folder, missing);
  if (erased + missing.length > 0 || isScrubDue(folder)) {
    write(db, mergeIndex);
    sqlite.exec("vacuum");
  }
  return erased;
}

function assertSame(wanted: Record<string, number>, found: Record<string, number>): void {
  const differing = Object.keys(wanted).find((table) => wanted[table] !== found[table]);
  if (differing !== undefined) throw new Error(`${differing} has ${found[differing] ?? 0} rows and ${wanted[differing]} were written`);
}
