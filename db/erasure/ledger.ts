import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordAudit } from "@/db/audit/record";
import { flush, flushFolder, sizeOf } from "@/db/file/disk";
import { erasures } from "@/db/schema";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type ErasureEntry, erasureEntry, NO_THINGS } from "@/lib/erasure/schema";
import { eraseInside } from "./erase-inside";

const LEDGER = "erasures.jsonl";

/** Where the ledger of a data folder lies: beside the database, so that a copy of the file put back by hand meets it. */
export function ledgerPath(folder: string): string {
  return join(folder, LEDGER);
}

/** The lines of a data folder's ledger, in order; none where nobody was ever erased. A line cut short by a crash is passed over: where the database knows its erasure, opening it writes the line anew. */
export function readLedger(folder: string): ErasureEntry[] {
  return linesOf(folder)
    .map(entryOf)
    .filter((entry) => entry !== null);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Adds lines to the ledger and flushes them to the disk, with its name where it is new: an erasure is answered only after. The file is for this user alone (0600).
 * Answers what takes them out again, for a transaction that was undone after all: the next start would erase whom nobody erased.
 */
export function appendToLedger(folder: string, entries: readonly ErasureEntry[]): () => void {
  if (entries.length === 0) return () => {};
  const path = ledgerPath(folder);
  const isNew = !existsSync(path);
  const before = sizeOf(path);
  const handle = openSync(path, "a", 0o600);
  try {
    // begins with a line break: a line that a crash cut short must not swallow the next one
    // and not `writeSync`, which on a disk that is filling up writes a part and says so only in its answer
    writeFileSync(handle, entries.map((entry) => `\n${JSON.stringify(entry)}`).join(""));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) flushFolder(folder);
  return () => {
    truncateSync(path, before);
    flush(path);
  };
}

/**
 * How many lines of a folder's ledger cannot be read and name somebody whom no other line names: whoever they erased comes back with a copy from before.
 * A line that a crash cut short is made up for by a later one.
 */
export function countUnreadable(folder: string): number {
  const named = new Set(readLedger(folder).map(({ personId }) => personId));
  return linesOf(folder).filter((line) => {
    if (line.trim() === "" || entryOf(line) !== null) return false;
    const [, personId = ""] = /"personId":"([^"]*)"/.exec(line) ?? [];
    return !named.has(personId);
  }).length;
}

function linesOf(folder: string): string[] {
  const path = ledgerPath(folder);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}

function entryOf(line: string): ErasureEntry | null {
  const read = erasureEntry.safeParse(parseJson(line));
  return read.success ? read.data : null;
}

/** Whether one of `done` is of the same person and kind, and no earlier than `entry`: what was said since is another matter. */
export function isDone({ entry, done }: { entry: ErasureEntry; done: readonly ErasureEntry[] }): boolean {
  return done.some((one) => keyOf(one) === keyOf(entry) && one.at >= entry.at);
}

const keyOf = ({ studyId, personId, mode }: Pick<ErasureEntry, "studyId" | "personId" | "mode">) => `${studyId} ${personId} ${mode}`;

/** Erasures that the database knows, in the form of the ledger. */
export function listErasures(db: Db): ErasureEntry[] {
  return db
    .select()
    .from(erasures)
    .orderBy(erasures.id)
    .all()
    .map(({ personId, studyId, mode, at, things }) => ({ personId, studyId, mode, at, things: { ...NO_THINGS, ...things } }));
}

/**
 * Does to a database what its ledger says and it does not know yet: a copy from before an erasure loses the person again. Each in a transaction of its
 * own; idempotent. One made after it is not the same: somebody anonymised may be heard again. Answers how many entries were new to it. The caller empties the journal (`scrubFile`) where that is above 0.
 */
export function replayErasures(db: Db, ledger: readonly ErasureEntry[]): number {
  const done = listErasures(db);
  const fresh = ledger.filter((entry) => !isDone({ entry, done }));
  for (const entry of fresh) {
    write(db, (tx) => {
      eraseInside(tx, entry);
      tx.insert(erasures)
        .values({ id: newId(), ...entry })
        .onConflictDoUpdate({
          target: [erasures.studyId, erasures.personId, erasures.mode],
          set: { at: entry.at, things: entry.things },
        })
        .run();
      recordAudit(tx, { actor: { kind: "program" }, studyId: entry.studyId, action: `${entry.mode} person`, thingId: entry.personId });
    });
  }
  return fresh.length;
}

/** The entries of a database that its folder's ledger lacks (a crash in between, a ledger that was lost): for `appendToLedger`. */
export function missingFromLedger(db: Db, ledger: readonly ErasureEntry[]): ErasureEntry[] {
  return listErasures(db).filter((entry) => !isDone({ entry, done: ledger }));
}
