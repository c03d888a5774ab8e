import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openForWorker } from "@/db/client";
import { importFiles } from "@/db/imports/import-files";
import { AppError } from "@/lib/errors";
import type { FromWorker, ImportQuestion, Outcome, ToWorker, WorkerSettings } from "./messages";
import { runOpenJobs } from "./run-job";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");
const { file } = workerData as WorkerSettings;
const { db, close } = openForWorker(file);

const post = (message: FromWorker) => port.postMessage(message);
let isWorking = false;
let texts = 0;

/** Between two texts the thread listens, so that an import never waits for more than the one being read. */
async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  try {
    await runOpenJobs(db, async ({ jobId, documentId }) => {
      await setImmediate();
      texts += 1;
      post({ kind: "reading", jobId, documentId });
    });
  } finally {
    isWorking = false;
    post({ kind: "rest", texts });
  }
}

function outcomeOf(question: ImportQuestion): Outcome {
  try {
    return { report: importFiles(db, question) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, message: error.message, errors: error.errors } };
    complain("an import failed", error);
    return { refusal: null };
  }
}

function complain(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: written down without the texts, as the server does; a job that stopped (a full disk, say) waits in its table
  console.error(`${what}:`, error instanceof Error ? error.stack : error);
}

port.on("message", (message: ToWorker) => {
  if (message.kind === "close") {
    close();
    port.close();
    return;
  }
  if (message.kind === "import") {
    post({ kind: "importing", id: message.id });
    post({ kind: "imported", id: message.id, outcome: outcomeOf(message.question) });
  }
  work().catch((error: unknown) => complain("reading stopped", error));
});
