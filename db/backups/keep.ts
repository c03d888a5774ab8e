import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { flush, makeFolder, moveIntoPlace, removeDatabase, sha256Of, sizeOf } from "@/db/file/disk";
import { assertPragma, assertSound, schemaVersionOf } from "@/db/file/pragmas";
import { countRows, type RowCounts } from "@/db/file/rows";
import { now } from "@/db/stamp";
import type { BackupReason } from "@/lib/backups/schema";
import { AppError } from "@/lib/errors";
import { type Backup, backupManifest } from "./schema";

/** A place for a new backup: its moment, its final path, and the path to copy to until it was checked. */
export type BackupSlot = { at: string; reason: BackupReason; path: string; partial: string };

/** Chooses the name of a new backup, `verbatim-<moment>-<reason>.db`. Throws CONFLICT when one of this very moment exists. */
export function newBackupSlot({ backups, reason }: { backups: string; reason: BackupReason }): BackupSlot {
  makeFolder(backups);
  const at = now();
  const path = join(backups, `verbatim-${at.replace(/[:.]/g, "-")}-${reason}.db`);
  const partial = `${path}.partial`;
  if (existsSync(path) || existsSync(partial))
    throw new AppError("CONFLICT", "A backup is being made at this very moment. Try again in a second.");
  return { at, reason, path, partial };
}

/**
 * Checks a finished copy and gives it its name: SQLite's full check, then size, SHA-256 and row counts into the manifest
 * `<name>.json`, each flushed before it is renamed, the copy first: of one cut short in between `finishHalfMade` makes a whole one. The copy keeps no
 * journal of its own, so the one file is all of it.
 */
export function keepCopy({ at, reason, path, partial }: BackupSlot): Backup {
  const facts = checkCopy(partial);
  const backup = { name: basename(path), at, reason, bytes: sizeOf(partial), sha256: sha256Of(partial), ...facts };
  const manifest = manifestOf(path);
  try {
    writeFileSync(`${manifest}.partial`, `${JSON.stringify(backup, null, 2)}\n`);
    flush(`${manifest}.partial`);
    moveIntoPlace(partial, path);
  } catch (error) {
    // no room for it, say; once the copy is in its place the manifest stays, for `finishHalfMade`
    if (existsSync(partial)) rmSync(`${manifest}.partial`, { force: true });
    throw error;
  }
  moveIntoPlace(`${manifest}.partial`, manifest);
  return backup;
}

/** What a crash cut short in a folder of backups, while nobody makes one: a copy in its place gets the manifest written for it, all else goes. */
export function finishHalfMade(backups: string): void {
  if (!existsSync(backups)) return;
  for (const name of readdirSync(backups).filter((each) => each.endsWith(".partial"))) {
    const partial = join(backups, name);
    const path = partial.slice(0, -".json.partial".length);
    if (name.endsWith(".json.partial") && isManifestOf(partial, path)) moveIntoPlace(partial, manifestOf(path));
    else removeDatabase(partial);
  }
}

function isManifestOf(manifest: string, path: string): boolean {
  try {
    const read = backupManifest.safeParse(JSON.parse(readFileSync(manifest, "utf8")));
    return read.success && existsSync(path) && read.data.bytes === sizeOf(path) && read.data.sha256 === sha256Of(path);
  } catch {
    return false;
  }
}

/** The path of the manifest beside a backup. */
export function manifestOf(path: string): string {
  return `${path}.json`;
}

/** Removes a backup with its manifest. */
export function removeBackup(path: string): void {
  for (const each of [path, manifestOf(path)]) rmSync(each, { force: true });
}

function checkCopy(partial: string): { schemaVersion: number; rows: RowCounts } {
  const sqlite = new Database(partial, { fileMustExist: true });
  try {
    sqlite.pragma("trusted_schema = OFF");
    sqlite.pragma("journal_mode = DELETE");
    assertPragma(sqlite, "journal_mode", "delete");
    assertSound(sqlite, "integrity_check");
    return { schemaVersion: schemaVersionOf(sqlite), rows: countRows(sqlite) };
  } finally {
    sqlite.close();
  }
}
