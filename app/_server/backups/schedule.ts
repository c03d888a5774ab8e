import "server-only";
import { dataFile } from "@/app/_server/data-file";
import { changeMark, isWrittenSince } from "@/db/backups/changes";
import { listBackups } from "@/db/backups/list";
import { now } from "@/db/stamp";
import { isBackupDue } from "@/lib/backups/retention";
import { AppError } from "@/lib/errors";
import { backUp, knownBackups, verifyNewest } from "./run";

const MINUTE_MS = 60_000;
/** Often, so that a machine which is never on for an hour has its backups too; what failed is tried again as often. */
const EVERY_MS = 5 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** From now on a backup is made by itself, at most one an hour and only where something changed; the newest is read whole once a day. */
export function startBackingUp(): void {
  setTimeout(() => void look(), MINUTE_MS).unref();
  setInterval(() => void look(), EVERY_MS).unref();
}

/** A timer stands still while the machine sleeps: both are due by the clock, however long it was awake. */
async function look(): Promise<void> {
  await backUpWhenDue();
  await verifyWhenDue();
}

/** Makes the scheduled backup if it is due; a failure is told in the facts (and, where it is none of the disk, on stderr). */
export async function backUpWhenDue(at: string = now()): Promise<void> {
  try {
    if (isDue(at)) await backUp("scheduled");
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: nobody asked for this; Settings shows it too, and it is tried again
    console.error("no backup was made:", error instanceof AppError ? error.message : error);
  }
}

function isDue(at: string): boolean {
  const { sqlite, folder } = dataFile();
  // one from before the clock was put right tells neither when it was made nor what it holds
  const backups = listBackups(folder, at).filter((backup) => backup.at <= at);
  const [newest] = backups;
  const scheduled = backups.find(({ reason }) => reason === "scheduled");
  const { mark } = knownBackups();
  const isChanged =
    mark === null || newest === undefined ? newest === undefined || isWrittenSince(folder, newest.at) : mark !== changeMark(sqlite);
  return isBackupDue({ newestAt: scheduled?.at ?? null, now: at, isChanged });
}

/** Reads the newest backup whole, where this process did not for a day. */
export async function verifyWhenDue(at: string = now()): Promise<void> {
  const { read } = knownBackups();
  const age = read === null ? DAY_MS : Date.parse(at) - Date.parse(read.at);
  if (age >= 0 && age < DAY_MS) return;
  try {
    await verifyNewest();
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: nobody asked for this; it is tried again tomorrow
    console.error("the newest backup could not be read:", error);
  }
}
