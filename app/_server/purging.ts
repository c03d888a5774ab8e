import "server-only";
import { purgeNext } from "@/db/purge/purge";
import { now } from "@/db/stamp";
import { db } from "./db";

const DAY_MS = 24 * 3600 * 1000;
/** The first pages are answered before. */
const AFTER_START_MS = 15_000;

/** From now on, once a day, what lay in the trash for longer than 30 days goes for good: one thing at a time, and others are answered in between. */
export function startPurging(): void {
  setTimeout(purgeAll, AFTER_START_MS).unref();
  setInterval(purgeAll, DAY_MS).unref();
}

function purgeAll(): void {
  const at = now();
  const step = () => {
    try {
      if (purgeNext(db(), { at })) setImmediate(step);
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: nobody asked for this, so there is nobody else to tell; it is tried again tomorrow
      console.error("the trash could not be cleared:", error);
    }
  };
  step();
}
