import "server-only";
import { expireConsents } from "@/db/consent/expire";
import { today } from "@/db/consent/keep";
import { retainNext } from "@/db/retention/retention";
import { db } from "./db";
import { makeItLast } from "./erasing";
import { publishChange } from "./live/hub";

const HOUR_MS = 3600 * 1000;
/** The first pages are answered before. */
const AFTER_START_MS = 20_000;

/** From now on, every hour: consents end whose last day has passed, and whoever a study has kept long enough goes, one at a time, with others answered in between. */
export function startKeeping(): void {
  setTimeout(keep, AFTER_START_MS).unref();
  setInterval(keep, HOUR_MS).unref();
}

function keep(): void {
  const day = today();
  attempt(() => {
    for (const { studyId } of expireConsents(db(), { day })) publishChange({ studyId, by: null, tab: null });
    retainAll(day);
  });
}

function retainAll(day: string): void {
  attempt(() => {
    const entries = retainNext(db(), { day });
    if (entries === null) return;
    makeItLast(db(), entries);
    for (const { studyId } of entries) publishChange({ studyId, by: null, tab: null });
    setImmediate(() => retainAll(day));
  });
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: nobody asked for this, so there is nobody else to tell; it is tried again in an hour
    console.error("what a study must not keep could not be cleared:", error);
  }
}
