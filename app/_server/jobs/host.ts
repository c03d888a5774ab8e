import "server-only";
import { Worker } from "node:worker_threads";
import { db } from "@/app/_server/db";
import { publishWork } from "@/app/_server/live/hub";
import { getOpenDatabase } from "@/db/instance";
import { failOpenJobs, finishDocuments, hasReadingWaiting } from "@/db/jobs";
import type { Measured } from "@/db/learning/measure";
import { AppError } from "@/lib/errors";
import type { ImportReport } from "@/lib/import/schema";
import { forgetTold, markLearned } from "./learning-state";
import type { FromWorker, ImportQuestion, Outcome, ToWorker } from "./messages";

const KEY = Symbol.for("verbatim.jobs");
const MEASURED = Symbol.for("verbatim.measured");
const HELD = Symbol.for("verbatim.held");
const IDLE_MS = 10_000;
/** No honest import takes this long; one that does has files made to hang their reader. */
const LONGEST_IMPORT_MS = 300_000;
/** After this many texts the thread's memory has grown: it is not kept. */
const MANY_TEXTS = 8;
const MOST_MEASURED = 20;
const TOO_MUCH = {
  code: "REFUSED",
  message:
    "These files could not be read: together they need more memory than there is for it. Nothing was stored; import them in smaller parts.",
  errors: [],
} as const;
const TOO_LONG = {
  ...TOO_MUCH,
  message: "These files could not be read: it took more than five minutes. Nothing was stored; import them in smaller parts.",
} as const;

type Waiting = { question: ImportQuestion; settle: (outcome: Outcome) => void };
/** What the thread was at when it was last heard of. */
type Place =
  | { kind: "reading"; jobId: string; studyId: string; documentId: string }
  | { kind: "learning"; studyId: string }
  | { kind: "comparing"; studyId: string }
  | { kind: "importing"; id: number };
type Host = {
  worker: Worker | null;
  questions: Map<number, Waiting>;
  asked: number;
  at: Place | null;
  idle: NodeJS.Timeout | null;
  watch: NodeJS.Timeout | null;
  ended: Error | null;
  isStopping: boolean;
};

/** On globalThis: each bundle of the build, and each change of the code in development, loads this module anew. */
const world: typeof globalThis & { [KEY]?: Host; [MEASURED]?: Map<string, Measured>; [HELD]?: Set<string> } = globalThis;

function host(): Host {
  world[KEY] ??= { worker: null, questions: new Map(), asked: 0, at: null, idle: null, watch: null, ended: null, isStopping: false };
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

/** Lets the worker thread learn from what was decided in a study; `documentIds` are the texts at hand. */
export function askToLearn(taught: { studyId: string; documentIds: string[]; number: number }): void {
  send({ kind: "learn", ...taught });
}

/** Lets the worker thread measure a study's model; `measuredOf` has it then. */
export function askToMeasure(studyId: string): void {
  send({ kind: "measure", studyId });
}

/** Lets the worker thread compare a study's sentences no further until it may again; what was compared stays. */
export function holdComparing(studyId: string, isHeld: boolean): void {
  world[HELD] ??= new Set();
  if (isHeld) world[HELD].add(studyId);
  else world[HELD].delete(studyId);
  if (!isTesting()) send({ kind: "hold", studyId, isHeld });
}

/** Whether somebody stopped the comparing of a study's sentences. */
export function isComparingHeld(studyId: string): boolean {
  return world[HELD]?.has(studyId) ?? false;
}

/** What was measured last of a study's model; null where that was never asked for. */
export function measuredOf(studyId: string): Measured | null {
  return world[MEASURED]?.get(studyId) ?? null;
}

/** Has files read and stored off the server's own thread, which answers others meanwhile. Throws what the import throws. */
export async function importInWorker(question: ImportQuestion): Promise<ImportReport> {
  const current = host();
  current.asked += 1;
  const id = current.asked;
  const outcome = await new Promise<Outcome>((settle) => {
    current.questions.set(id, { question, settle });
    send({ kind: "import", id, question });
  });
  if ("report" in outcome) return outcome.report;
  if (outcome.refusal) throw new AppError(outcome.refusal.code, outcome.refusal.message, { errors: [...outcome.refusal.errors] });
  throw new Error("the import failed in the worker thread");
}

/** Lets the worker thread end once no import is underway, because the program stops: what waits in its table is read at the next start. */
export function restWhenFree(): void {
  const current = host();
  current.isStopping = true;
  if (current.questions.size === 0) close(current);
}

function close(current: Host): void {
  const { worker } = current;
  current.worker = null;
  const message: ToWorker = { kind: "close" };
  worker?.postMessage(message);
}

function send(message: ToWorker): void {
  const current = host();
  if (current.isStopping && message.kind !== "import") return;
  stayAwake(current);
  current.worker ??= start(current);
  current.worker.postMessage(message);
}

function start(current: Host): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { file: getOpenDatabase().file },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  for (const studyId of world[HELD] ?? []) {
    const hold: ToWorker = { kind: "hold", studyId, isHeld: true };
    worker.postMessage(hold);
  }
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
  const before = current.at;
  follow(current, worker, message);
  // whatever it says, it got on with what it was at before
  const { studyId } = { studyId: undefined, ...before, ...message };
  if (studyId !== undefined) publishWork(studyId);
  if (before && "studyId" in before && before.studyId !== studyId) publishWork(before.studyId);
}

function follow(current: Host, worker: Worker, message: FromWorker): void {
  stayAwake(current);
  stopWatching(current);
  if (message.kind === "imported") {
    current.at = null;
    current.questions.get(message.id)?.settle(message.outcome);
    current.questions.delete(message.id);
    if (current.isStopping) restWhenFree();
  } else if (message.kind === "learned") {
    current.at = null;
    markLearned(message.studyId, message.number);
  } else if (message.kind === "measured") {
    remember(message);
  } else if (message.kind === "rest") {
    current.at = null;
    restSoon(current, worker, message.texts >= MANY_TEXTS ? 0 : IDLE_MS);
  } else {
    current.at = message;
    if (message.kind === "importing") watch(current, worker);
  }
}

function remember({ studyId, measured: latest }: Extract<FromWorker, { kind: "measured" }>): void {
  world[MEASURED] ??= new Map();
  const measured = world[MEASURED];
  measured.delete(studyId);
  measured.set(studyId, latest);
  for (const oldest of [...measured.keys()].slice(0, -MOST_MEASURED)) measured.delete(oldest);
}

function stopWatching(current: Host): void {
  if (current.watch) clearTimeout(current.watch);
  current.watch = null;
}

function watch(current: Host, worker: Worker): void {
  current.watch = setTimeout(() => {
    if (current.worker !== worker || current.at?.kind !== "importing") return;
    current.questions.get(current.at.id)?.settle({ refusal: { ...TOO_LONG, errors: [] } });
    current.questions.delete(current.at.id);
    void worker.terminate();
  }, LONGEST_IMPORT_MS).unref();
}

function stayAwake(current: Host): void {
  if (current.idle) clearTimeout(current.idle);
  current.idle = null;
}

/** A thread costs about 80 MB, more after many texts: it goes when there was nothing to do for a while. */
function restSoon(current: Host, worker: Worker, ms: number): void {
  current.idle = setTimeout(() => {
    if (current.worker === worker && current.questions.size === 0) close(current);
  }, ms).unref();
}

/** The thread ended by itself (out of memory, say): what it was at is given up and said so, and everything else goes on in a new one. */
function recover(current: Host): void {
  const { at, questions, ended } = current;
  current.worker = null;
  current.at = null;
  current.ended = null;
  stopWatching(current);
  forgetTold();
  if (at?.kind === "reading") {
    finishDocuments(db(), {
      jobId: at.jobId,
      documentIds: [at.documentId],
      problem: "One of the texts needed more memory to read than there is for it.",
    });
  } else if (at?.kind === "importing") {
    const isMemory = ended !== null && "code" in ended && ended.code === "ERR_WORKER_OUT_OF_MEMORY";
    questions.get(at.id)?.settle({ refusal: isMemory ? { ...TOO_MUCH, errors: [] } : null });
    questions.delete(at.id);
  } else if (at?.kind === "comparing") {
    // it would end there again: sentences alike wait until something is read
    for (const [id, { question }] of questions) send({ kind: "import", id, question });
    if (hasReadingWaiting(db())) wakeWorker();
    return;
  } else if (at?.kind !== "learning") {
    for (const { settle } of questions.values()) settle({ refusal: null });
    questions.clear();
    failOpenJobs(db(), "The thread that reads texts could not be started. Restart Verbatim and read them again.");
    return;
  }
  for (const [id, { question }] of questions) send({ kind: "import", id, question });
  wakeWorker();
}
