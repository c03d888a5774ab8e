import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { keepCopy } from "@/db/backups/keep";
import { isIntact, listBackups } from "@/db/backups/list";
import type { Backup } from "@/db/backups/schema";
import { removeDatabase } from "@/db/file/disk";
import { listMigrations } from "@/db/file/migrations";
import { placesOf } from "@/db/file/names";
import { setPragmas } from "@/db/file/pragmas";
import * as schema from "@/db/schema";
import { type ErasedThings, type ErasureEntry, NO_THINGS, type OlderBackup } from "@/lib/erasure/schema";
import { readLedger, replayErasures } from "./ledger";

/** `at`: when they were erased; none where it was not done yet. */
type Who = Pick<ErasureEntry, "studyId" | "personId"> & Partial<Pick<ErasureEntry, "at" | "things">>;

/**
 * The backups of a folder that still hold somebody: those in which they (or whoever was merged into them, or an interview or a reply of theirs) are, and in
 * which no erasure as late as the ledger's is written down. The newest first.
 */
export function backupsHolding(folder: string, { studyId, personId, people = [] }: Who & { people?: readonly string[] }): OlderBackup[] {
  const { backups } = placesOf(folder);
  const erased = readLedger(folder).filter((entry) => entry.studyId === studyId && entry.personId === personId);
  const [latest] = erased
    .map(({ at }) => at)
    .sort()
    .reverse();
  const all = (kind: keyof ErasedThings) => [...new Set(erased.flatMap(({ things }) => things[kind]))];
  const things = { people: [...people, ...all("people")], interviews: all("interviews"), responses: all("responses"), speakers: [] };
  const who: Who = { studyId, personId, things, ...(latest !== undefined && { at: latest }) };
  return listBackups(folder)
    .filter(({ name }) => isIn(join(backups, name), who))
    .map(({ name, at }) => ({ name, at }));
}

function isIn(path: string, { studyId, personId, at = "", things = NO_THINGS }: Who): boolean {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const knows = sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = 'erasures'").get() !== undefined;
    if (knows && sqlite.prepare("select 1 from erasures where study_id = ? and person_id = ? and at >= ?").get(studyId, personId, at))
      return false;
    const sought = { participants: [personId, ...things.people], interviews: things.interviews, responses: things.responses };
    return Object.entries(sought).some(([table, ids]) => {
      if (ids.length === 0) return false;
      const one = sqlite.prepare(`select 1 from ${table} where study_id = ? and id in (select value from json_each(?))`);
      return one.get(studyId, JSON.stringify(ids)) !== undefined;
    });
  } catch {
    // what cannot be read may hold them
    return true;
  } finally {
    sqlite.close();
  }
}

/**
 * Takes everybody whom the ledger names out of the backups of a folder too: of each a copy is rid of them, written anew, checked and put in its place with a
 * new manifest. Backups of an older schema stay as they are (they are there to go back with), and so does one that is damaged. Answers how many were changed.
 */
export function eraseInBackups(folder: string): number {
  const ledger = readLedger(folder);
  const version = listMigrations().entries.length;
  const { backups } = placesOf(folder);
  const fitting = listBackups(folder).filter(({ schemaVersion }) => schemaVersion === version);
  return fitting.filter((backup) => rewrite({ backup, path: join(backups, backup.name), ledger })).length;
}

function rewrite({ backup, path, ledger }: { backup: Backup; path: string; ledger: readonly ErasureEntry[] }): boolean {
  const partial = `${path}.partial`;
  removeDatabase(partial);
  try {
    if (!ledger.some((entry) => isIn(path, entry)) || !isIntact({ path, backup })) return false;
    copyFileSync(path, partial);
    cleanCopy(partial, ledger);
    keepCopy({ at: backup.at, reason: backup.reason, path, partial });
    return true;
  } finally {
    removeDatabase(partial);
  }
}

function cleanCopy(partial: string, ledger: readonly ErasureEntry[]): void {
  const sqlite = new Database(partial, { fileMustExist: true });
  try {
    setPragmas(sqlite);
    replayErasures(drizzle(sqlite, { schema }), ledger);
    sqlite.exec("vacuum");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.pragma("journal_mode = DELETE");
  } finally {
    sqlite.close();
  }
}
