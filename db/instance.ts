import { type OpenDatabase, openDatabase } from "./client";
import type { Db } from "./types";

const KEY = Symbol.for("verbatim.database");

/** On globalThis, because in development every change of the code loads this module anew. */
type Holder = { folder: string | null; opened: OpenDatabase | null };
const world: typeof globalThis & { [KEY]?: Holder } = globalThis;

/** Says which data folder the one database of this process lies in; nothing is opened yet. Throws when another one is open. */
export function configureDatabase({ folder }: { folder: string }): void {
  const current = holder();
  if (current.opened !== null && current.folder !== folder) throw new Error(`The database of ${current.folder} is open; close it first.`);
  current.folder = folder;
}

/** The one database of this process with its connection and places, opened at the first call. Throws as `openDatabase` does. */
export function getOpenDatabase(): OpenDatabase {
  const current = holder();
  if (current.folder === null) throw new Error("configureDatabase has not said which folder the data lies in.");
  current.opened ??= openDatabase({ folder: current.folder });
  return current.opened;
}

/** The handle of the one database of this process, opened at the first call. Throws as `openDatabase` does. */
export function getDb(): Db {
  return getOpenDatabase().db;
}

/** Folds the journal in, closes the file and gives the folder back; without an open database it does nothing. */
export function closeDatabase(): void {
  const current = holder();
  current.opened?.close();
  current.opened = null;
}

function holder(): Holder {
  world[KEY] ??= { folder: null, opened: null };
  return world[KEY];
}
