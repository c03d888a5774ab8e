import "server-only";
import { Worker } from "node:worker_threads";
import { dataFile } from "@/app/_server/data-file";
import { isTesting } from "@/app/_server/jobs/host";
import { fileFacts } from "@/db/backup";
import { changeMark } from "@/db/backups/changes";
import { listBackups } from "@/db/backups/list";
import type { Backup } from "@/db/backups/schema";
import { now } from "@/db/stamp";
import type { BackupReason, DataFacts } from "@/lib/backups/schema";
import { AppError } from "@/lib/errors";
import { carryOut } from "./carry-out";
import type { BackupOutcome, BackupTask } from "./task";

const KEY = Symbol.for("verbatim.backups");

/**
 * What this process knows of the backups: the mark of what was stored when the last one was begun, what was last read whole, the last failure. One is
 * made at a time. On globalThis: each bundle of the build loads this module anew.
 */
type Known = {
  mark: string | null;
  read: { name: string; at: string; isIntact: boolean } | null;
  failure: DataFacts["lastFailure"];
  last: Promise<unknown>;
};
const world: typeof globalThis & { [KEY]?: Known } = globalThis;

/** What this process knows of the backups. */
export function knownBackups(): Known {
  world[KEY] ??= { mark: null, read: null, failure: null, last: Promise.resolve() };
  return world[KEY];
}

/** Makes a backup in a thread of its own, after the one being made. What failed is remembered for the facts. Throws as `makeBackup` does. */
export function backUp(reason: BackupReason): Promise<Backup> {
  const known = knownBackups();
  const made = known.last.then(() => backUpNow(reason));
  known.last = made.catch(() => undefined);
  return made;
}

async function backUpNow(reason: BackupReason): Promise<Backup> {
  const known = knownBackups();
  const { sqlite, folder } = dataFile();
  const mark = changeMark(sqlite);
  try {
    const outcome = await inThread({ kind: "make", folder, reason });
    if ("refusal" in outcome) throw new AppError(outcome.refusal.code, outcome.refusal.message);
    if (!("backup" in outcome)) throw new Error("the thread made no backup");
    const { backup } = outcome;
    known.mark = mark;
    known.read = { name: backup.name, at: now(), isIntact: true };
    known.failure = null;
    return backup;
  } catch (error) {
    known.failure = { at: now(), reason: error instanceof AppError ? error.message : "The backup could not be made: its thread ended." };
    throw error;
  }
}

/** Takes whoever was erased out of the backups too, in a thread of its own, after the one being made. Answers how many were changed. Throws DISK_FULL, REFUSED. */
export function eraseInBackups(): Promise<number> {
  const known = knownBackups();
  const done = known.last.then(async () => {
    const outcome = await inThread({ kind: "erase", folder: dataFile().folder });
    if ("refusal" in outcome) throw new AppError(outcome.refusal.code, outcome.refusal.message);
    return "erased" in outcome ? outcome.erased : 0;
  });
  known.last = done.catch(() => undefined);
  return done;
}

/** Reads the newest backup whole and remembers whether it is still what was written. */
export async function verifyNewest(): Promise<void> {
  const outcome = await inThread({ kind: "verify", folder: dataFile().folder });
  if (!("intact" in outcome) || outcome.intact === null) return;
  knownBackups().read = { ...outcome.intact, at: now() };
}

/** Where the data lies and how its backups are. A backup that this process has not read whole counts as what it was when it was made. */
export function dataFacts(): DataFacts {
  const { sqlite, folder } = dataFile();
  const { read, failure } = knownBackups();
  const [newest] = listBackups(folder);
  const lastRead = read !== null && read.name === newest?.name ? read : null;
  return {
    ...fileFacts({ sqlite, folder }),
    lastBackup: newest
      ? {
          name: newest.name,
          at: newest.at,
          bytes: newest.bytes,
          verified: lastRead?.isIntact ?? true,
          verifiedAt: lastRead?.at ?? newest.at,
        }
      : null,
    lastFailure: failure,
  };
}

/** Tests of routes have no build to take the thread's file from. */
async function inThread(task: BackupTask): Promise<BackupOutcome> {
  if (isTesting()) return carryOut(task);
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task });
  worker.unref();
  return new Promise((settle, fail) => {
    worker.once("message", settle);
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("the backup's thread ended")));
  });
}
