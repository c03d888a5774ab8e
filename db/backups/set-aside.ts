import { copyFileSync, existsSync, linkSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { flush, moveIntoPlace, removeDatabase, sizeOf } from "@/db/file/disk";
import { hasStrayJournal } from "@/db/file/header";
import { type Places, sideFiles } from "@/db/file/names";
import { now } from "@/db/stamp";

/** How the names begin of what a restore sets aside. */
const SET_ASIDE = "verbatim-before-restore-";

/**
 * Gives the file in place, and its journal, a second name: at no moment is there a folder without its database. The journal of a file before that one, left by
 * a restore that was killed, was set aside with it then and would be mixed in. Answers the name; null where there was no file.
 */
export function setAside({ folder, file }: Places): string | null {
  const { wal, journal } = sideFiles(file);
  if (![file, wal].some(existsSync)) return null;
  const name = `${SET_ASIDE}${now().replace(/[:.]/g, "-")}.db`;
  const aside = join(folder, name);
  if (existsSync(aside)) throw new Error(`there is a ${name} already`);
  const theirs = sideFiles(aside);
  const isStray = existsSync(file) && hasStrayJournal(file);
  const second: [string, string][] = [
    [file, aside],
    ...(isStray ? [] : [[wal, theirs.wal] as [string, string]]),
    [journal, theirs.journal],
  ];
  try {
    for (const [from, to] of second) if (existsSync(from)) linkOrCopy(from, to);
  } catch (error) {
    removeDatabase(aside);
    throw error;
  }
  return name;
}

/** Moves a restored copy into its place. Until the journals of the file before are gone, a start takes them away: the header of what was put back says that it has none. */
export function takePlace({ copy, aside, places: { folder, file } }: { copy: string; aside: string | null; places: Places }): void {
  try {
    moveIntoPlace(copy, file);
  } catch (error) {
    // what is still in its place was not set aside
    if (aside !== null && existsSync(copy)) removeDatabase(join(folder, aside));
    throw error;
  }
  const { wal, shm, journal } = sideFiles(file);
  for (const each of [wal, shm, journal]) rmSync(each, { force: true });
}

/**
 * What a restore, or an erasure in what one set aside, left behind when it was killed: a second name of the file that is still in its place, the journal of
 * one that no longer is (set aside with it), half-written copies. With the folder taken and nothing open on its file.
 */
export function clearUnfinished({ folder, file }: Places): void {
  const names = readdirSync(folder).filter((name) => name.startsWith(SET_ASIDE));
  const { wal, shm } = sideFiles(file);
  for (const name of names) {
    const path = join(folder, name);
    if (name.includes(".db.partial")) rmSync(path, { force: true });
    else if (!name.endsWith(".db")) continue;
    else if (isSame(path, file)) removeDatabase(path);
    else if (existsSync(file) && isSame(sideFiles(path).wal, wal) && hasStrayJournal(file))
      for (const each of [wal, shm]) rmSync(each, { force: true });
  }
}

/** Whether two names are of one file. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino !== 0n && a.ino === b.ino && a.dev === b.dev;
}

/** A file system without second names takes a copy, which is on the disk before the file itself gives way. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    if (sizeOf(to) > 0) flush(to);
  }
}
