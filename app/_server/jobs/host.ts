import "server-only";
import { Worker } from "node:worker_threads";
import { db } from "@/app/_server/db";
import { getOpenDatabase } from "@/db/instance";
import { failOpenJobs, finishDocument } from "@/db/jobs";
import { AppError } from "@/lib/errors";
import type { ImportReport } from "@/lib/import/schema";
import type { FromWorker, ImportQuestion, ToWorker } from "./messages";

const KEY = Symbol.for("verbatim.jobs");
const IDLE_MS = 10_000;
const TOO_MUCH =
  "These files could not be read: together they need more memory than there is for it. Nothing was stored; import them in smaller parts.";

type Waiting = { resolve: (report: ImportReport) => void; reject: (error: Error) => void };
type Place = { jobId: string; documentId: string };
type Host = {
  worker: Worker | null;
  questions: Map<number, Waiting>;
  asked: number;
  reading: Place | null;
  idle: NodeJS.Timeout | null;
  ended: Error | null;
};

/** On globalThis, because in development every change of the code loads this module anew. */
const world: typeof globalThis & { [KEY]?: Host } = globalThis;

function host(): Host {
  world[KEY] ??= { worker: null, questions: new Map(), asked: 0, reading: null, idle: null, ended: null };
  return world[KEY];
}

/** True inside the tests of routes: the worker is bundled by the build, so there the work is done in place. */
export function isTesting(): boolean {
  return "verbatimTestDb" in globalThis;
}

/** Lets the one worker thread look into the jobs table; it is started on first need and ends after ten seconds without work. */
export function wakeWorker(): void {
  send({ kind: "wake" });
}

/** Has files read and stored off the server's own thread, which answers others meanwhile. Throws what the import throws. */
export function importInWorker(question: ImportQuestion): Promise<ImportReport> {
  const { questions } = host();
  host().asked += 1;
  const id = host().asked;
  return new Promise((resolve, reject) => {
    questions.set(id, { resolve, reject });
    send(
      { kind: "import", id, question },
      question.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  });
}

function send(message: ToWorker, moved: ArrayBuffer[] = []): void {
  const current = host();
  if (current.idle) clearTimeout(current.idle);
  current.idle = null;
  current.worker ??= start(current);
  current.worker.postMessage(message, moved);
}

function start(current: Host): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { file: getOpenDatabase().file },
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 },
  });
  worker.unref();
  worker.on("message", (message: FromWorker) => hear(current, worker, message));
  worker.on("error", (error) => {
    current.ended = error;
  });
  worker.on("exit", () => {
    if (current.worker === worker) recover(current);
  });
  return worker;
}

function hear(current: Host, worker: Worker, message: FromWorker): void {
  if (message.kind === "reading") {
    current.reading = { jobId: message.jobId, documentId: message.documentId };
    if (current.idle) clearTimeout(current.idle);
    current.idle = null;
  } else if (message.kind === "rest") {
    current.reading = null;
    restSoon(current, worker);
  } else {
    const waiting = current.questions.get(message.id);
    current.questions.delete(message.id);
    if (message.kind === "report") waiting?.resolve(message.report);
    else
      waiting?.reject(
        message.refusal
          ? new AppError(message.refusal.code, message.refusal.message, message.refusal)
          : new Error("the import failed in the worker"),
      );
  }
}

/** A thread costs about 80 MB: it goes when there was nothing to do for a while. */
function restSoon(current: Host, worker: Worker): void {
  if (current.idle) clearTimeout(current.idle);
  current.idle = setTimeout(() => {
    if (current.worker !== worker || current.questions.size > 0) return;
    current.worker = null;
    const close: ToWorker = { kind: "close" };
    worker.postMessage(close);
  }, IDLE_MS).unref();
}

/** The thread ended by itself (out of memory, say): whoever waits is told, the text it was at is passed over, and the rest goes on in a new one. */
function recover(current: Host): void {
  const { reading, questions, ended } = current;
  current.worker = null;
  current.reading = null;
  current.ended = null;
  const waiting = [...questions.values()];
  questions.clear();
  const isMemory = ended !== null && "code" in ended && ended.code === "ERR_WORKER_OUT_OF_MEMORY";
  for (const { reject } of waiting) reject(isMemory ? new AppError("REFUSED", TOO_MUCH) : (ended ?? new Error("the worker thread ended")));
  if (reading) {
    finishDocument(db(), { ...reading, problem: "One of the texts needed more memory to read than there is for it." });
    wakeWorker();
  } else if (waiting.length === 0) {
    failOpenJobs(db(), "The thread that reads texts could not be started. Restart Verbatim and read them again.");
  }
}
