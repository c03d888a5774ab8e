import { statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { placesOf, sideFiles } from "@/db/file/names";

/**
 * A mark of what a connection has seen written: its own changes (`total_changes`) and the commits of all others (`data_version`). Equal marks of one
 * connection mean that nothing was stored in between; it costs two lookups in memory.
 */
export function changeMark(sqlite: Database): string {
  return `${sqlite.pragma("data_version", { simple: true })}.${sqlite.prepare("select total_changes()").pluck().get()}`;
}

/** Whether the database's file or journal was written after a moment: for a connection that has no mark of then. May say yes of a journal folded in. */
export function isWrittenSince(folder: string, at: string): boolean {
  const { file } = placesOf(folder);
  return [file, sideFiles(file).wal].some((each) => (statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.parse(at));
}
