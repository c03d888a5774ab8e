import { createHash } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "@/lib/errors";
import { sideFiles } from "./names";

const PIECE = 1024 * 1024;

/** Makes a folder that only this user can read (transcripts are personal). Throws REFUSED with the reason where it cannot. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError(
      "REFUSED",
      `The data folder ${folder} cannot be made (${reasonOf(error)}). Give Verbatim a folder it may write to with DATA_DIR.`,
    );
  }
}

/** Size in bytes; 0 where there is no such file. It never opens the file: see file/header.ts. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Puts a finished file in its place so that a power cut leaves the old one or the new one, whole; only this user can read it, whatever folder it is in. */
export function moveIntoPlace(from: string, to: string): void {
  chmodSync(from, 0o600);
  flush(from);
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** Removes a half-made database with everything beside it. */
export function removeDatabase(file: string): void {
  const { wal, shm, journal } = sideFiles(file);
  for (const each of [file, wal, shm, journal]) rmSync(each, { force: true });
}

/** SHA-256 of a file in hex, read piece by piece: SQLite's own check misses one flipped byte in twelve. Not for the open database. */
export function sha256Of(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  const handle = openSync(file, "r");
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

/** What went wrong, in the words of the system or of SQLite, for the end of a sentence. Drizzle keeps those in the cause. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && error.cause instanceof Error) return error.cause.message;
  return error instanceof Error ? error.message : String(error);
}

/** Writes a file down to the disk. */
export function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Windows cannot open a folder; its file system writes names down by itself. */
export function flushFolder(folder: string): void {
  if (process.platform === "win32" || !existsSync(folder)) return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
