import { asc, gt } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Db } from "@/db/types";
import { NO_ENTRY_BEFORE } from "@/lib/audit/canonical";
import type { ChainStatus } from "@/lib/audit/schema";
import { hashOfEntry } from "./hash";

const AT_ONCE = 1000;

/**
 * Walks the whole chain: every number follows on the one before, and every hash is that of its entry and the hash before. `brokenAt` is the number of
 * the first entry that was changed, taken out or put in; null where all stand as they were written. `last` lets a copy kept elsewhere be compared. A pause
 * after each thousand, so that others are answered in between.
 */
export function* walkAudit(db: Db): Generator<void, ChainStatus> {
  let number = 0;
  let hash = NO_ENTRY_BEFORE;
  for (;;) {
    const rows = db
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.number, number))
      .orderBy(asc(auditEntries.number))
      .limit(AT_ONCE)
      .all();
    for (const { hash: written, ...entry } of rows) {
      const follows = entry.number === number + 1 && entry.previousHash === hash;
      if (!follows || hashOfEntry(entry) !== written) return { entries: number, brokenAt: number + 1, last: hash };
      number = entry.number;
      hash = written;
    }
    if (rows.length < AT_ONCE) return { entries: number, brokenAt: null, last: hash };
    yield;
  }
}

/** The same in one go, for the command that checks a file. */
export function verifyAudit(db: Db): ChainStatus {
  const walk = walkAudit(db);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}
