import "server-only";
import { db } from "@/app/_server/db";
import { addReadingJob, hasOpenJobs } from "@/db/jobs";
import { studiesToCompare } from "@/db/meaning/compare";
import { listUnread } from "@/db/reading/list-unread";
import { listUnindexed } from "@/db/search/index-document";
import { cutShort } from "@/db/survey-imports/storing";
import { isTesting, wakeWorker } from "./host";

/** Notes are saved every second or so while somebody types: they are read once the typing pauses. */
const PAUSE_MS = 3000;

let timer: NodeJS.Timeout | null = null;

/** Puts texts in line to be read anew (keyphrases and suggestions) once three seconds pass without another call. What is in line survives a stop. */
export function enqueueReading(studyId: string, documentIds: readonly string[]): void {
  if (addReadingJob(db(), { studyId, documentIds }) === null && timer === null) return;
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    wakeUp();
  }, PAUSE_MS).unref();
}

/** Reads what is in line now. */
export function wakeUp(): void {
  if (!isTesting()) wakeWorker();
}

/** At start-up: goes on with what a stop of the program left unfinished (an import's rows nobody saw are cleared away), and makes findable and reads what an older one stored. */
export function resumeJobs(): void {
  if (
    cutShort(db()).length > 0 ||
    hasOpenJobs(db()) ||
    listUnindexed(db()).length > 0 ||
    listUnread(db()).length > 0 ||
    studiesToCompare(db()).length > 0
  )
    wakeUp();
}
