import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { recordAudit } from "@/db/audit/record";
import { flushFolder } from "@/db/file/disk";
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
  const path = ledgerPath(folder);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      const read = erasureEntry.safeParse(parseJson(line));
      return read.success ? [read.data] : [];
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Adds lines to the ledger and flushes them to the disk, with its name where it is new: an erasure is answered only after. The file is for this user alone (0600). */
export function appendToLedger(folder: string, entries: readonly ErasureEntry[]): void {
  if (entries.length === 0) return;
  const isNew = !existsSync(ledgerPath(folder));
  const handle = openSync(ledgerPath(folder), "a", 0o600);
  try {
    // begins with a line break: a line that a crash cut short must not swallow the next one
    writeSync(handle, entries.map((entry) => `\n${JSON.stringify(entry)}`).join(""));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) flushFolder(folder);
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
