import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openForWorker } from "@/db/client";
import { importFiles } from "@/db/imports/import-files";
import { AppError } from "@/lib/errors";
import type { FromWorker, ImportQuestion, Refusal, ToWorker, WorkerSettings } from "./messages";
import { runOpenJobs } from "./run-job";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");
const { file } = workerData as WorkerSettings;
const { db, close } = openForWorker(file);

const post = (message: FromWorker) => port.postMessage(message);
let isWorking = false;

/** Between two texts the thread listens, so that an import never waits for more than the one being read. */
async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  try {
    await runOpenJobs(db, async ({ jobId, documentId }) => {
      await setImmediate();
      post({ kind: "reading", jobId, documentId });
    });
  } finally {
    isWorking = false;
    post({ kind: "rest" });
  }
}

function answer(id: number, question: ImportQuestion): void {
  try {
    post({ kind: "report", id, report: importFiles(db, question) });
  } catch (error) {
    post({ kind: "refused", id, refusal: refusalOf(error) });
    if (refusalOf(error) === null) throw error;
  }
}

function refusalOf(error: unknown): Refusal | null {
  return error instanceof AppError ? { code: error.code, message: error.message, errors: error.errors } : null;
}

port.on("message", (message: ToWorker) => {
  if (message.kind === "close") {
    close();
    port.close();
    return;
  }
  if (message.kind === "import") answer(message.id, message.question);
  work().catch((error: unknown) => {
    // biome-ignore lint/suspicious/noConsole: a job that cannot be carried on (a full disk, say) waits in its table for the next start
    console.error("reading stopped:", error instanceof Error ? error.message : error);
  });
});
