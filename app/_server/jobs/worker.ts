import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { actingAs } from "@/db/acting";
import { openForWorker } from "@/db/client";
import { importUpload } from "@/db/imports/import-upload";
import { hasReadingWaiting } from "@/db/jobs";
import { queueUnread } from "@/db/reading/list-unread";
import { indexOne, listUnindexed } from "@/db/search/index-document";
import { driven } from "@/db/survey-imports/driven";
import { goOnStoring } from "@/db/survey-imports/show";
import { AppError } from "@/lib/errors";
import { LOCAL_PERSON } from "@/lib/team/access";
import { compareAll } from "./comparer";
import { isBusy } from "./is-busy";
import { makeLearner } from "./learner";
import type { FromWorker, ImportQuestion, Outcome, ToWorker, WorkerSettings } from "./messages";
import { runOpenJobs } from "./run-job";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");
const { file } = workerData as WorkerSettings;
const { db, close } = openForWorker(file);

const post = (message: FromWorker) => port.postMessage(message);
let isWorking = false;
let texts = 0;
let isIndexed = false;
let isClosed = false;
const BUSY_MS = 2000;
/** studies whose sentences are not to be compared for now */
const held = new Set<string>();
/** Imports go one after the other: opening a container waits for its stream, and another message may come meanwhile. What one left half done comes first. */
let importing: Promise<void> = driven(goOnStoring(db)).catch((error: unknown) => complain("an import could not be gone on with", error));

const learner = makeLearner({
  db,
  post,
  pause: async () => {
    await setImmediate();
    await importing;
  },
});

/** Reading and learning come before comparing. */
function hasMore(): boolean {
  return learner.hasWork() || hasReadingWaiting(db);
}

async function mayGoOn(): Promise<boolean> {
  await setImmediate();
  await importing;
  return !hasMore();
}

/** Between two texts the thread listens, so that an import never waits for more than the one being read; reading waits while one is underway. */
async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  try {
    await indexTheRest();
    do {
      await learner.rest();
      await learner.work();
      await runOpenJobs(db, async ({ jobId, studyId, documentId }) => {
        await setImmediate();
        await importing;
        await learner.work();
        texts += 1;
        post({ kind: "reading", jobId, studyId, documentId });
      });
      await compareAll({ db, post, pause: mayGoOn, held });
    } while (hasMore());
  } finally {
    isWorking = false;
    await importing;
    post({ kind: "rest", texts });
  }
}

/**
 * Texts stored before there was a search are made findable, one in a transaction of its own; every later one is as it is stored. Those that no
 * reading of this version has seen are put in line.
 */
async function indexTheRest(): Promise<void> {
  if (isIndexed) return;
  for (const documentId of listUnindexed(db)) {
    await setImmediate();
    indexOne(db, documentId);
  }
  queueUnread(db);
  isIndexed = true;
}

async function outcomeOf(question: ImportQuestion): Promise<Outcome> {
  try {
    return { report: await actingAs(question.by ?? LOCAL_PERSON, () => importUpload(db, question)) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, message: error.message, errors: error.errors } };
    complain("an import failed", error);
    return { refusal: null };
  }
}

async function takeIn({ id, question }: Extract<ToWorker, { kind: "import" }>): Promise<void> {
  post({ kind: "importing", id });
  post({ kind: "imported", id, outcome: await outcomeOf(question) });
}

function complain(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: written down without the texts, as the server does; a job that stopped (a full disk, say) waits in its table
  console.error(`${what}:`, error instanceof Error ? error.stack : error);
}

function goOn(): void {
  importing.then(work).catch((error: unknown) => {
    // what was underway when the program ended waits in its table
    if (isClosed) return;
    if (isBusy(error)) setTimeout(goOn, BUSY_MS);
    else complain("reading stopped", error);
  });
}

port.on("message", (message: ToWorker) => {
  if (message.kind === "close") {
    isClosed = true;
    close();
    port.close();
    return;
  }
  if (message.kind === "learn" || message.kind === "measure") learner.tell(message);
  if (message.kind === "hold") {
    if (message.isHeld) held.add(message.studyId);
    else held.delete(message.studyId);
  }
  if (message.kind === "import") importing = importing.then(() => takeIn(message));
  goOn();
});
