import { closeSync, lstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "@/lib/errors";
import { sizeOf } from "./disk";
import { sideFiles } from "./names";
import { APPLICATION_ID } from "./pragmas";

const LENGTH = 100;
const MAGIC = "SQLite format 3\0";
const ROLLBACK_FORMAT = 1;

/**
 * Reads the first 100 bytes of a database before SQLite touches it (opening can already rewrite them) and throws REFUSED
 * for an empty, foreign, truncated or newer file, or one with another file's journal beside it. Offsets: sqlite.org/fileformat.
 * Only while no connection of this process is open on the file: closing a file drops every lock the process has on it.
 */
export function refuseUnfitFile(file: string, knownVersion: number): void {
  const name = basename(file);
  const size = statSync(file).size;
  if (size === 0) {
    throw refused(
      `${name} is empty, so it is not a database of Verbatim. Move it away to begin with a new one, or put a backup in its place.`,
    );
  }
  const header = readStart(file);
  if (header.length < LENGTH || header.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    throw refused(`${name} is not a database: something else was saved under its name. Move it away and put a backup in its place.`);
  }
  if (header.readInt32BE(68) !== APPLICATION_ID) {
    throw refused(`${name} is a database of another program, and it was left alone. Move it away, or choose another folder with DATA_DIR.`);
  }
  refuseNewer({ name, version: header.readInt32BE(60), knownVersion });
  refuseStrayJournal({ file, name });
  refuseTruncated({ file, name, header, size });
}

/** Throws REFUSED for a database with more migrations than this Verbatim knows. */
export function refuseNewer({ name, version, knownVersion }: { name: string; version: number; knownVersion: number }): void {
  if (version <= knownVersion) return;
  throw refused(
    `${name} was made by a newer Verbatim (schema ${version}; this one knows ${knownVersion}). Start the newer one, or put a backup made by this one in its place.`,
  );
}

/**
 * Whether the WAL beside a closed file belongs to another one: our backups say in their header that they have none, so one beside them is left from the
 * file they replaced, and would be mixed in.
 */
export function hasStrayJournal(file: string): boolean {
  return sizeOf(sideFiles(file).wal) > 0 && readStart(file)[18] === ROLLBACK_FORMAT;
}

function refuseStrayJournal({ file, name }: { file: string; name: string }): void {
  if (!hasStrayJournal(file)) return;
  throw refused(
    `${name}-wal belongs to another copy of ${name} than the one beside it. Move ${name}-wal and ${name}-shm away and start again.`,
  );
}

/** With a WAL beside it a shorter file is sound: a checkpoint that was cut short is finished from there. */
function refuseTruncated({ file, name, header, size }: { file: string; name: string; header: Buffer; size: number }): void {
  if (sizeOf(sideFiles(file).wal) > 0) return;
  const written = header.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : written;
  const expected = header.readUInt32BE(28) * pageSize;
  if (size >= expected && size % pageSize === 0) return;
  throw refused(`${name} is cut short (${size} of ${expected} bytes). Move it away and put the newest backup in its place.`);
}

/**
 * Throws REFUSED for a database that is a link to one elsewhere: its journal lies there too, a second Verbatim could open it by another folder, and what is
 * put in its place would take the place of the link.
 */
export function refuseLink(file: string): void {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw refused(
    `${basename(file)} is a link to a file elsewhere. Put the file itself here, or name the folder it lies in with DATA_DIR (a folder may be a link).`,
  );
}

function readStart(file: string): Buffer {
  const start = Buffer.alloc(LENGTH);
  const handle = openSync(file, "r");
  try {
    return start.subarray(0, readSync(handle, start, 0, LENGTH, 0));
  } finally {
    closeSync(handle);
  }
}

function refused(sentence: string): AppError {
  return new AppError("REFUSED", sentence);
}
