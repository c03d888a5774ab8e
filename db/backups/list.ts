import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { sha256Of, sizeOf } from "@/db/file/disk";
import { placesOf } from "@/db/file/names";
import { APPLICATION_ID, assertPragma, assertSound, schemaVersionOf } from "@/db/file/pragmas";
import { countRows } from "@/db/file/rows";
import { now } from "@/db/stamp";
import { manifestOf } from "./keep";
import { type Backup, backupManifest } from "./schema";

const MANIFEST = ".db.json";

/** Whether a backup is what its manifest says; where not, `reason` is a sentence. */
export type BackupVerdict = { ok: true; backup: Backup } | { ok: false; reason: string };

/**
 * The backups of a data folder, newest first: those whose copy and manifest are both there. Those of a moment that is still to come (`at`, now) were made
 * while the clock was ahead, nobody knows when, and come last.
 */
export function listBackups(folder: string, at: string = now()): Backup[] {
  const { backups } = placesOf(folder);
  if (!statSync(backups, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(backups).filter((name) => name.endsWith(MANIFEST));
  const found = names.map((name) => readManifest(join(backups, name.slice(0, -".json".length))));
  const isAhead = (backup: Backup) => Number(backup.at > at);
  return found.filter((backup) => backup !== null).sort((a, b) => isAhead(a) - isAhead(b) || b.at.localeCompare(a.at));
}

/** A copy of the database that is in no list: where it lies, its name, when it was written last. */
export type LooseCopy = Pick<Backup, "name" | "at"> & { path: string };

/** Whole copies that lie beside a folder's database: what a restore set aside, say. */
export function copiesBeside(folder: string): LooseCopy[] {
  return copiesIn(placesOf(folder).folder, (name) => /^verbatim-.*\.db$/.test(name));
}

/** Copies in the folder of backups that are not in the list: given another name since, or without their manifest. */
export function unlistedCopies(folder: string): LooseCopy[] {
  const listed = new Set(listBackups(folder).map(({ name }) => name));
  return copiesIn(placesOf(folder).backups, (name) => name.endsWith(".db") && !listed.has(name));
}

function copiesIn(folder: string, isOne: (name: string) => boolean): LooseCopy[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found = readdirSync(folder)
    .filter(isOne)
    .flatMap((name) => {
      const path = join(folder, name);
      const about = statSync(path, { throwIfNoEntry: false });
      return about?.isFile() ? [{ name, path, at: about.mtime.toISOString() }] : [];
    });
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** The absolute path of a listed backup, or null: a name that is not in the list (a path, say) reaches no file. */
export function findBackupPath({ folder, name }: { folder: string; name: string }): string | null {
  const listed = listBackups(folder).some((backup) => backup.name === name);
  return listed ? join(placesOf(folder).backups, name) : null;
}

/** Compares a backup's size and SHA-256 with its manifest; reads the whole file, 0.6 s a gigabyte. */
export function isIntact({ path, backup }: { path: string; backup: Backup }): boolean {
  return sizeOf(path) === backup.bytes && sha256Of(path) === backup.sha256;
}

/** Checks a backup as one would before trusting it: manifest, size, SHA-256, SQLite's full check. It may have been given another name since. */
export function verifyBackup(path: string): BackupVerdict {
  const name = basename(path);
  if (!existsSync(path)) return { ok: false, reason: `There is no backup ${name}.` };
  const backup = readManifestBeside(path);
  if (backup === null)
    return { ok: false, reason: `${name} has no list of what it must hold (${name}.json) beside it, so it cannot be checked.` };
  if (!isIntact({ path, backup })) return { ok: false, reason: `${name} is not what was written on ${backup.at}: take another backup.` };
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    assertPragma(sqlite, "application_id", APPLICATION_ID);
    assertSound(sqlite, "integrity_check");
    return { ok: true, backup: { ...backup, name } };
  } catch {
    return { ok: false, reason: `${name} is damaged: take another backup.` };
  } finally {
    sqlite.close();
  }
}

/**
 * The same for a file without a manifest (one that was downloaded, or the database of a machine that is gone), in a copy of it (`copy`, whole, at which
 * nobody else looks): that it is a database of ours, and SQLite's full check, with what its journal holds. Nothing tells whether it is byte for byte what was
 * written, nor when: its moment is that of the file.
 */
export function verifyFile({ path, copy }: { path: string; copy: string }): BackupVerdict {
  const name = basename(path);
  const damaged = { ok: false as const, reason: `${name} is no whole database of Verbatim: take another file.` };
  if (sizeOf(copy) === 0) return damaged;
  try {
    const facts = factsOf(copy);
    const at = statSync(path).mtime.toISOString();
    return { ok: true, backup: { name, at, reason: "manual", ...facts, bytes: sizeOf(copy), sha256: sha256Of(copy) } };
  } catch {
    return damaged;
  }
}

function factsOf(copy: string): Pick<Backup, "schemaVersion" | "rows"> {
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    sqlite.pragma("trusted_schema = OFF");
    assertPragma(sqlite, "application_id", APPLICATION_ID);
    sqlite.pragma("journal_mode = DELETE");
    assertPragma(sqlite, "journal_mode", "delete");
    assertSound(sqlite, "integrity_check");
    return { schemaVersion: schemaVersionOf(sqlite), rows: countRows(sqlite) };
  } finally {
    sqlite.close();
  }
}

/** One under another name than it was made with is not of the list: whoever named it keeps it, and it is not thinned out with the others. */
function readManifest(path: string): Backup | null {
  const backup = readManifestBeside(path);
  return backup?.name === basename(path) ? backup : null;
}

function readManifestBeside(path: string): Backup | null {
  if (!existsSync(path)) return null;
  try {
    const read = backupManifest.safeParse(JSON.parse(readFileSync(manifestOf(path), "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
