import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { write } from "@/db/write";

/** Above this size writing the whole file anew makes others wait for seconds; what is deleted is overwritten in place either way (secure_delete). */
const REWRITTEN_BYTES = 128 * 1024 * 1024;

/** Merges the index's parts: tombstones of the words it held go only so. Where they are one already it does nothing; 2,000 interviews take about a second. */
export function mergeIndex(tx: Db): void {
  tx.run(sql`insert into passage_search (passage_search) values ('optimize')`);
}

/**
 * After words went for good: merges the index, writes the file anew where that is quick, so that no free page holds what was freed before, and empties the
 * journal beside it, which still holds the pages as they were. Answers whether that is done: another connection that reads puts it off; asked again, it is done.
 */
export function scrubFile(db: Db): boolean {
  const size = db.get<{ bytes: number }>(sql`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`);
  attempt(() => write(db, mergeIndex));
  if ((size?.bytes ?? 0) <= REWRITTEN_BYTES) attempt(() => db.run(sql`vacuum`));
  return emptyJournal(db);
}

/** What another connection, or a disk without room, put off: merges the index and empties the journal. Answers whether both are done. */
export function emptyJournal(db: Db): boolean {
  const isMerged = attempt(() => write(db, mergeIndex));
  const [done] = db.all<{ busy: number }>(sql`pragma wal_checkpoint(TRUNCATE)`);
  return isMerged && done?.busy !== 1;
}

/** Another connection that writes just now, or no room for a second copy, is no reason to fail: every page that held the words was overwritten already. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
