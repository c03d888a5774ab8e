import { copyFileSync, existsSync } from "node:fs";
import { removeDatabase } from "@/db/file/disk";
import { hasStrayJournal } from "@/db/file/header";
import { sideFiles } from "@/db/file/names";

/** Copies a closed database with all that belongs to it: in a journal beside it may be its newest changes. One that is another file's stays where it is. */
export function copyWhole(from: string, to: string): void {
  removeDatabase(to);
  copyFileSync(from, to);
  const [theirs, ours] = [sideFiles(from), sideFiles(to)];
  if (existsSync(theirs.wal) && !hasStrayJournal(from)) copyFileSync(theirs.wal, ours.wal);
  if (existsSync(theirs.journal)) copyFileSync(theirs.journal, ours.journal);
}
