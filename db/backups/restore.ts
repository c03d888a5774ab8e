import { copyFileSync, existsSync, linkSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { bringErasuresTogether } from "@/db/erasure/finish";
import { appendToLedger, ledgerPath, missingFromLedger, readLedger, replayErasures } from "@/db/erasure/ledger";
import { makeFolder, moveIntoPlace, removeDatabase, sha256Of } from "@/db/file/disk";
import { fileFailure } from "@/db/file/full";
import { refuseNewer } from "@/db/file/header";
import { lockFolder } from "@/db/file/lock";
import { listMigrations, migrateFile } from "@/db/file/migrations";
import { type Places, placesOf, sideFiles } from "@/db/file/names";
import { assertPragma, assertSound, setPragmas } from "@/db/file/pragmas";
import { countRows } from "@/db/file/rows";
import * as schema from "@/db/schema";
import { now } from "@/db/stamp";
import { AppError } from "@/lib/errors";
import { type ClosedDoors, closeDoors } from "./close-doors";
import { manifestOf } from "./keep";
import { verifyBackup, verifyFile } from "./list";
import type { Backup } from "./schema";

/** What was put back, the name under which the file before it lies in the folder (null where there was none), how many erasures were done again, whether a list of erasures was there to go by, and what was revoked. */
export type Restored = { backup: Backup; aside: string | null; erased: number; ledger: boolean; closed: ClosedDoors };

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
    removeDatabase(copy);
    const verdict = unlisted && !existsSync(manifestOf(path)) ? verifyFile(path) : verifyBackup(path);
    if (!verdict.ok) throw new AppError("REFUSED", `${verdict.reason} Nothing was changed.`);
    const made = makeCopy({ copy, path, backup: verdict.backup, folder: places.folder });
    const aside = setAside(places);
    takePlace(copy, places);
    return { backup: verdict.backup, aside, ...made };
  } catch (error) {
    removeDatabase(copy);
    if (error instanceof AppError) throw error;
    throw fileFailure(error, (why) => `${basename(path)} could not be put back (${why}), and the database is as it was.`);
  } finally {
    release();
  }
}

type Copied = { copy: string; path: string; backup: Backup; folder: string };

function makeCopy({ copy, path, backup, folder }: Copied): Pick<Restored, "erased" | "ledger" | "closed"> {
  const migrations = listMigrations();
  refuseNewer({ name: backup.name, version: backup.schemaVersion, knownVersion: migrations.entries.length });
  copyFileSync(path, copy);
  if (sha256Of(copy) !== backup.sha256) throw new Error("the copy is not what was read");
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    assertSound(sqlite, "integrity_check");
    assertSame(backup.rows, countRows(sqlite));
    if (backup.schemaVersion < migrations.entries.length) migrateFile(sqlite, migrations);
    const closed = closeDoors(sqlite);
    const from = [dirname(path), dirname(dirname(path))];
    const ledger = [folder, ...from].some((each) => existsSync(ledgerPath(each)));
    const erased = eraseAgain({ sqlite, folder, from });
    sqlite.pragma("journal_mode = DELETE");
    assertPragma(sqlite, "journal_mode", "delete");
    return { erased, ledger, closed };
  } finally {
    sqlite.close();
  }
}

/** A backup of another folder (a machine that is gone) comes with the ledger of that one, which lies above it or, copied to one place, beside it; it is taken over. */
function eraseAgain({ sqlite, folder, from }: { sqlite: Database.Database; folder: string; from: string[] }): number {
  const db = drizzle(sqlite, { schema });
  const others = from.filter((each) => each !== folder);
  const theirs = replayErasures(
    db,
    others.flatMap((each) => readLedger(each)),
  );
  const ours = bringErasuresTogether(db, folder);
  appendToLedger(folder, missingFromLedger(db, readLedger(folder)));
  if (theirs > 0) sqlite.exec("vacuum");
  return theirs + ours;
}

function assertSame(wanted: Record<string, number>, found: Record<string, number>): void {
  const differing = Object.keys(wanted).find((table) => wanted[table] !== found[table]);
  if (differing !== undefined) throw new Error(`${differing} has ${found[differing] ?? 0} rows and ${wanted[differing]} were written`);
}

/** Gives the file in place, and a journal left beside it, a second name: at no moment is there a folder without its database. */
function setAside({ folder, file }: Places): string | null {
  const { wal, journal } = sideFiles(file);
  if (![file, wal].some(existsSync)) return null;
  const name = `verbatim-before-restore-${now().replace(/[:.]/g, "-")}.db`;
  const theirs = sideFiles(join(folder, name));
  for (const [from, to] of [
    [file, join(folder, name)],
    [wal, theirs.wal],
    [journal, theirs.journal],
  ] as const) {
    if (existsSync(from)) linkOrCopy(from, to);
  }
  return name;
}

/** Until the journals of the file before are gone, a start refuses them: the header of what was put back says that it has none. */
function takePlace(copy: string, { file }: Places): void {
  moveIntoPlace(copy, file);
  const { wal, shm, journal } = sideFiles(file);
  for (const each of [wal, shm, journal]) rmSync(each, { force: true });
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
