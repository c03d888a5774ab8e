import { copyFileSync, existsSync, lstatSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { copyWhole } from "@/db/backups/copy-whole";
import { keepCopy } from "@/db/backups/keep";
import { copiesBeside, isIntact, type LooseCopy, listBackups, unlistedCopies } from "@/db/backups/list";
import type { Backup } from "@/db/backups/schema";
import { isSame } from "@/db/backups/set-aside";
import { moveIntoPlace, removeDatabase } from "@/db/file/disk";
import { isDiskFull } from "@/db/file/full";
import { isOurHistory, listMigrations, type Migrations, migrateFile } from "@/db/file/migrations";
import { placesOf, sideFiles } from "@/db/file/names";
import { APPLICATION_ID, assertPragma, assertSound, schemaVersionOf, setPragmas } from "@/db/file/pragmas";
import * as schema from "@/db/schema";
import { write } from "@/db/write";
import { type ErasedThings, type ErasureEntry, NO_THINGS, type OlderBackup } from "@/lib/erasure/schema";
import { readLedger, replayErasures } from "./ledger";
import { mergeIndex } from "./scrub-file";

/** `at`: when they were erased; none where it was not done yet. */
type Who = Pick<ErasureEntry, "studyId" | "personId"> & Partial<Pick<ErasureEntry, "at" | "things">>;

/**
 * The backups of a folder that still hold somebody, and whatever else of copies lies there and beside its database: those in which they (or whoever was
 * merged into them, or an interview or a reply of theirs) are, and in which no erasure as late as the ledger's is written down. Backups first, the newest
 * first; one that cannot be read may hold them.
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
  const listed = listBackups(folder).map(({ name, at }) => ({ name, at, path: join(backups, name) }));
  return [...listed, ...unlistedCopies(folder), ...copiesBeside(folder)]
    .filter(({ path }) => isAnyIn(path, [who]))
    .map(({ name, at }) => ({ name, at }));
}

/** Whether a copy holds any of these people. Looks without changing a file or leaving one beside it. */
function isAnyIn(path: string, people: readonly Who[]): boolean {
  const { wal, shm } = sideFiles(path);
  const added = [wal, shm].filter((each) => !existsSync(each));
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
    return people.some(holder(sqlite));
  } catch {
    // what cannot be read may hold them; one that was thinned out meanwhile does not
    return existsSync(path);
  } finally {
    sqlite?.close();
    for (const each of added) rmSync(each, { force: true });
  }
}

/** Asked for everybody whom a ledger names, in every copy: what is asked is made ready once. */
function holder(sqlite: Database.Database): (who: Who) => boolean {
  const knows = sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = 'erasures'").get() !== undefined;
  const done = knows ? sqlite.prepare("select 1 from erasures where study_id = ? and person_id = ? and at >= ?") : null;
  const ready = new Map<string, Database.Statement>();
  // an old copy has not every table
  const oneOf = (table: string) => {
    const known =
      ready.get(table) ?? sqlite.prepare(`select 1 from ${table} where study_id = ? and id in (select value from json_each(?))`);
    ready.set(table, known);
    return known;
  };
  return ({ studyId, personId, at = "", things = NO_THINGS }) => {
    if (done?.get(studyId, personId, at)) return false;
    const sought = { participants: [personId, ...things.people], interviews: things.interviews, responses: things.responses };
    return Object.entries(sought).some(([table, ids]) => ids.length > 0 && oneOf(table).get(studyId, JSON.stringify(ids)) !== undefined);
  };
}

type Cleaning = { ledger: readonly ErasureEntry[]; migrations: Migrations };

/**
 * Takes everybody whom the ledger names out of the backups of a folder, and out of the copies beside its database: of each a copy is brought to this schema,
 * rid of them, written anew, checked and put in its place, with a new manifest where it is a backup. What is damaged, comes from a newer or another edition,
 * or has no manifest stays as it is. Answers how many were changed. Throws what the disk says where it takes no more.
 */
export function eraseInBackups(folder: string): number {
  const cleaning = { ledger: readLedger(folder), migrations: listMigrations() };
  const { backups, file } = placesOf(folder);
  const listed = listBackups(folder).filter((backup) => rewrite(join(backups, backup.name), cleaning, asBackup(backup)));
  const beside = copiesBeside(folder).filter((copy) => !isSame(copy.path, file) && rewrite(copy.path, cleaning, asCopy(copy)));
  return listed.length + beside.length;
}

/** How a copy is taken of what is to be cleaned (false: not at all), and how it takes its place. */
type Kind = { take: (path: string, partial: string) => boolean; keep: (partial: string) => void };

const asBackup = (backup: Backup): Kind => ({
  take(path, partial) {
    if (!isIntact({ path, backup })) return false;
    copyFileSync(path, partial);
    return true;
  },
  keep: (partial) => keepCopy({ at: backup.at, reason: backup.reason, path: partial.slice(0, -PARTIAL.length), partial }),
});

const asCopy = ({ path, at }: LooseCopy): Kind => ({
  take(_, partial) {
    copyWhole(path, partial);
    return true;
  },
  keep(partial) {
    utimesSync(partial, new Date(at), new Date(at));
    moveIntoPlace(partial, path);
    const { wal, shm, journal } = sideFiles(path);
    for (const each of [wal, shm, journal]) rmSync(each, { force: true });
  },
});

const PARTIAL = ".partial";

/** What lies elsewhere, and here only by a link, is not reached. */
function rewrite(path: string, cleaning: Cleaning, { take, keep }: Kind): boolean {
  if (lstatSync(path).isSymbolicLink() || !isAnyIn(path, cleaning.ledger)) return false;
  const partial = `${path}${PARTIAL}`;
  removeDatabase(partial);
  try {
    if (!take(path, partial) || !cleanCopy(partial, cleaning)) return false;
    keep(partial);
    return true;
  } finally {
    removeDatabase(partial);
  }
}

/** Answers whether it could be done; a copy in which it could not is not to be used. */
function cleanCopy(partial: string, { ledger, migrations }: Cleaning): boolean {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(partial, { fileMustExist: true });
    assertPragma(sqlite, "application_id", APPLICATION_ID);
    setPragmas(sqlite);
    assertSound(sqlite, "integrity_check");
    const version = schemaVersionOf(sqlite);
    if (version > migrations.entries.length || !isOurHistory(sqlite, migrations)) return false;
    if (version < migrations.entries.length) migrateFile(sqlite, migrations);
    const db = drizzle(sqlite, { schema });
    replayErasures(db, ledger);
    write(db, mergeIndex);
    sqlite.exec("vacuum");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.pragma("journal_mode = DELETE");
    assertPragma(sqlite, "journal_mode", "delete");
    return true;
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return false;
  } finally {
    sqlite?.close();
  }
}
