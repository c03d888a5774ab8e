import "server-only";
import { expireConsents } from "@/db/consent/expire";
import { today } from "@/db/consent/keep";
import { retainNext } from "@/db/retention/retention";
import { db } from "./db";
import { makeItLast, noteErasures } from "./erasing";
import { wakeUp } from "./jobs/queue";
import { publishChange } from "./live/hub";

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** The first pages are answered before. */
const AFTER_START_MS = 20_000;

/**
 * Consents end whose last day has passed: before anybody is answered, with each new day (in UTC) and, for a clock that was put right, every hour. Whoever
 * a study has kept long enough goes every hour, one at a time, with others answered in between.
 */
export function startKeeping(): void {
  endConsents();
  atMidnight();
  setTimeout(keep, AFTER_START_MS).unref();
  setInterval(keep, HOUR_MS).unref();
}

function atMidnight(): void {
  const wait = msToMidnight(Date.now());
  setTimeout(() => {
    endConsents();
    atMidnight();
  }, wait).unref();
}

/** So long until the next day begins in UTC, at least a moment. */
function msToMidnight(at: number): number {
  return DAY_MS - (at % DAY_MS);
}

function endConsents(): void {
  attempt(() => {
    for (const { studyId } of expireConsents(db(), { day: today() })) publishChange({ studyId, by: null, tab: null });
  });
}

function keep(): void {
  endConsents();
  attempt(() => retainAll({ day: today(), passed: [], taken: 0 }));
}

type Run = { day: string; passed: string[]; taken: number };

/** Whoever cannot be taken is passed over until the next run, and the file is written anew once, at the end; texts that lost words are read again then. */
function retainAll({ day, passed, taken }: Run): void {
  const next = retainNext(db(), { day, passed });
  if (next === null) {
    if (taken > 0) {
      makeItLast(db(), []);
      wakeUp();
    }
    return;
  }
  if ("failed" in next) {
    tell(next.error);
    setImmediate(() => attempt(() => retainAll({ day, passed: [...passed, next.failed], taken })));
    return;
  }
  attempt(() => noteErasures(next.entries));
  for (const { studyId } of next.entries) publishChange({ studyId, by: null, tab: null });
  setImmediate(() => attempt(() => retainAll({ day, passed, taken: taken + 1 })));
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    tell(error);
  }
}

function tell(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: nobody asked for this, so there is nobody else to tell; it is tried again in an hour
  console.error("what a study must not keep could not be cleared:", error);
}
