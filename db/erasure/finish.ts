import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { flushFolder } from "@/db/file/disk";
import type { Db } from "@/db/types";
import type { ErasureEntry } from "@/lib/erasure/schema";
import { appendToLedger, isDone, listErasures, missingFromLedger, readLedger, replayErasures } from "./ledger";
import { scrubFile } from "./scrub-file";

const DUE = "erasures.unfinished";

/**
 * Writes erasures into the ledger beside the file, flushed to the disk, and that their bytes are still to go: a start after a kill makes up for it. Answers
 * what takes them out of the ledger again.
 */
export function noteErasures(folder: string, entries: readonly ErasureEntry[]): () => void {
  if (entries.length > 0) noteScrub(folder);
  return appendToLedger(folder, entries);
}

/** Notes, before they do, that bytes are to go out of a folder's file and its journal: a start after a kill makes up for it. */
export function noteScrub(folder: string): void {
  closeSync(openSync(join(folder, DUE), "w", 0o600));
  flushFolder(folder);
}

/** Whether bytes of somebody who was erased are still to go out of a folder's database. */
export function isScrubDue(folder: string): boolean {
  return existsSync(join(folder, DUE));
}

/** Takes the bytes of what was erased out of the file and its journal; answers whether the journal is empty: asked again (`emptyJournal` for `scrub`), it is done. */
export function scrubErased(db: Db, folder: string, scrub: (db: Db) => boolean = scrubFile): boolean {
  const isEmpty = scrub(db);
  if (isEmpty) rmSync(join(folder, DUE), { force: true });
  return isEmpty;
}

/** Makes erasures last, before they are answered: into the ledger, where they are not in it yet; then the bytes out of the file and its journal. */
export function finishErasures(
  db: Db,
  { folder, entries }: { folder: string; entries: readonly ErasureEntry[] },
): { journalEmpty: boolean } {
  const done = readLedger(folder);
  noteErasures(
    folder,
    entries.filter((entry) => !isDone({ entry, done })),
  );
  return { journalEmpty: scrubErased(db, folder) };
}

/**
 * Brings a database and the ledger of its folder together when it is opened: what only the ledger knows is done again (the file is a copy from before),
 * what only the database knows is written down, and bytes that were to go when the program was stopped go: that they are to go is noted first, so a
 * start that is killed on the way is made up for by the next. Answers how many erasures were done again.
 */
export function bringErasuresTogether(db: Db, folder: string, scrub: (db: Db) => boolean = scrubFile): number {
  if (!knowsErasures(db)) return 0;
  const ledger = readLedger(folder);
  const done = listErasures(db);
  const missing = missingFromLedger(db, ledger);
  if (missing.length > 0 || ledger.some((entry) => !isDone({ entry, done }))) noteScrub(folder);
  const again = replayErasures(db, ledger);
  appendToLedger(folder, missing);
  if (isScrubDue(folder)) scrubErased(db, folder, scrub);
  return again;
}

/** A file of other migrations than ours has no such table. */
function knowsErasures(db: Db): boolean {
  return db.get(sql`select 1 from sqlite_master where type = 'table' and name = 'erasures'`) !== undefined;
}
