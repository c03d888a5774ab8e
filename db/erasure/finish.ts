import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { ErasureEntry } from "@/lib/erasure/schema";
import { appendToLedger, missingFromLedger, readLedger, replayErasures } from "./ledger";
import { scrubFile } from "./scrub-file";

/** Makes erasures last, before they are answered: into the ledger beside the file, flushed to the disk; then the bytes out of the file and its journal. */
export function finishErasures(
  db: Db,
  { folder, entries }: { folder: string; entries: readonly ErasureEntry[] },
): { journalEmpty: boolean } {
  appendToLedger(folder, entries);
  return { journalEmpty: scrubFile(db) };
}

/**
 * Brings a database and the ledger of its folder together when it is opened: what only the ledger knows is done again (the file is a copy from before),
 * what only the database knows is written down (the program was stopped in between). Answers how many erasures were done again.
 */
export function bringErasuresTogether(db: Db, folder: string): number {
  if (!knowsErasures(db)) return 0;
  const ledger = readLedger(folder);
  const again = replayErasures(db, ledger);
  appendToLedger(folder, missingFromLedger(db, ledger));
  if (again > 0) scrubFile(db);
  return again;
}

/** A file of other migrations than ours has no such table. */
function knowsErasures(db: Db): boolean {
  return db.get(sql`select 1 from sqlite_master where type = 'table' and name = 'erasures'`) !== undefined;
}
