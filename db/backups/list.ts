import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { sha256Of, sizeOf } from "@/db/file/disk";
import { placesOf } from "@/db/file/names";
import { APPLICATION_ID, assertPragma, assertSound, schemaVersionOf } from "@/db/file/pragmas";
import { countRows } from "@/db/file/rows";
import { manifestOf } from "./keep";
import { type Backup, backupManifest } from "./schema";

const MANIFEST = ".db.json";

/** Whether a backup is what its manifest says; where not, `reason` is a sentence. */
export type BackupVerdict = { ok: true; backup: Backup } | { ok: false; reason: string };

/** The backups of a data folder, newest first: those whose copy and manifest are both there. */
export function listBackups(folder: string): Backup[] {
  const { backups } = placesOf(folder);
  if (!statSync(backups, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(backups).filter((name) => name.endsWith(MANIFEST));
  const found = names.map((name) => readManifest(join(backups, name.slice(0, -".json".length))));
  return found.filter((backup) => backup !== null).sort((a, b) => b.at.localeCompare(a.at));
}

/** Whole copies that lie beside a folder's database (a restore sets one aside), which nothing rewrites: they may hold who was erased since. `at`: when they were written last. */
export function copiesBeside(folder: string): Pick<Backup, "name" | "at">[] {
  const { folder: root } = placesOf(folder);
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => /^verbatim-.*\.db$/.test(name));
  return names.map((name) => ({ name, at: statSync(join(root, name)).mtime.toISOString() })).sort((a, b) => b.at.localeCompare(a.at));
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

/** Checks a backup as one would before trusting it: manifest, size, SHA-256, SQLite's full check. */
export function verifyBackup(path: string): BackupVerdict {
  const name = basename(path);
  if (!existsSync(path)) return { ok: false, reason: `There is no backup ${name}.` };
  const backup = readManifest(path);
  if (backup === null)
    return { ok: false, reason: `${name} has no list of what it must hold (${name}.json) beside it, so it cannot be checked.` };
  if (!isIntact({ path, backup })) return { ok: false, reason: `${name} is not what was written on ${backup.at}: take another backup.` };
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    assertPragma(sqlite, "application_id", APPLICATION_ID);
    assertSound(sqlite, "integrity_check");
    return { ok: true, backup };
  } catch {
    return { ok: false, reason: `${name} is damaged: take another backup.` };
  } finally {
    sqlite.close();
  }
}

/**
 * The same for a file without a manifest (one that was downloaded): that it is a database of ours, and SQLite's full check. Nothing tells whether it is
 * byte for byte what was written, nor when: its moment is that of the file.
 */
export function verifyFile(path: string): BackupVerdict {
  const name = basename(path);
  if (!existsSync(path)) return { ok: false, reason: `There is no file ${name}.` };
  const damaged = { ok: false as const, reason: `${name} is no whole database of Verbatim: take another file.` };
  if (sizeOf(path) === 0) return damaged;
  try {
    const sqlite = new Database(path, { readonly: true, fileMustExist: true });
    try {
      sqlite.pragma("trusted_schema = OFF");
      assertPragma(sqlite, "application_id", APPLICATION_ID);
      assertSound(sqlite, "integrity_check");
      const facts = { schemaVersion: schemaVersionOf(sqlite), rows: countRows(sqlite), bytes: sizeOf(path), sha256: sha256Of(path) };
      return { ok: true, backup: { name, at: statSync(path).mtime.toISOString(), reason: "manual", ...facts } };
    } finally {
      sqlite.close();
    }
  } catch {
    return damaged;
  }
}

function readManifest(path: string): Backup | null {
  const manifest = manifestOf(path);
  if (!existsSync(manifest) || !existsSync(path)) return null;
  const read = backupManifest.safeParse(parseJson(readFileSync(manifest, "utf8")));
  return read.success && read.data.name === basename(path) ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
