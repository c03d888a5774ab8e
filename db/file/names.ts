import { join, resolve } from "node:path";

const DATABASE = "verbatim.db";
const LOCK = "verbatim.lock";

/** Where everything of one data folder lies, as absolute paths. */
export type Places = { folder: string; file: string; lock: string; backups: string };

/** The paths of a data folder: the database, the lock beside it, the folder of backups. */
export function placesOf(folder: string): Places {
  const root = resolve(folder);
  return { folder: root, file: join(root, DATABASE), lock: join(root, LOCK), backups: join(root, "backups") };
}

/** The files that SQLite keeps beside a database while it works on it. */
export function sideFiles(file: string): { wal: string; shm: string; journal: string } {
  return { wal: `${file}-wal`, shm: `${file}-shm`, journal: `${file}-journal` };
}
