import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "./documents/standing";
import { jobs } from "./schema";
import { newId, now } from "./stamp";
import type { Db } from "./types";
import { write } from "./write";

type JobRow = typeof jobs.$inferSelect;

/** So many texts stand in one job: its row is written again whenever some of them are read, and must stay small. */
const MOST_IN_JOB = 500;

/** Reading texts: which are still to be read, in order. A sweep goes through texts again for what was learned since they were read. */
export type ReadingJob = { id: string; studyId: string; kind: JobRow["kind"]; documentIds: string[] };

/** How far the reading of an import's texts (or of one study's) has come; `done` and `total` are texts. */
export type Processing = { state: "running" | "done" | "cancelled" | "failed"; done: number; total: number };

const OPEN = ["waiting", "running"] as const;

/**
 * Puts texts in line to be read (keyphrases and suggestions), however many. Without an import, a text that waits already is not put in line again.
 * Returns the first job's id, null where there is nothing to do.
 */
export function addReadingJob(
  db: Db,
  { studyId, documentIds, importId = null }: { studyId: string; documentIds: readonly string[]; importId?: string | null },
): string | null {
  return write(db, (tx) => {
    const waiting = importId === null ? documentsWaiting(tx, studyId) : new Set<string>();
    const fresh = [...new Set(documentIds)].filter((id) => !waiting.has(id));
    if (fresh.length === 0) return null;
    const at = now();
    const first = newId();
    for (let from = 0; from < fresh.length; from += MOST_IN_JOB) {
      const some = fresh.slice(from, from + MOST_IN_JOB);
      const job = { id: from === 0 ? first : newId(), studyId, kind: "read-documents" as const, importId };
      tx.insert(jobs)
        .values({ ...job, payload: { documentIds: some }, total: some.length, createdAt: at, updatedAt: at })
        .run();
    }
    return first;
  });
}

/** Only jobs not yet begun: a text whose reading has begun may have changed since. */
function documentsWaiting(tx: Db, studyId: string): Set<string> {
  const rows = tx
    .select({ payload: jobs.payload })
    .from(jobs)
    .where(and(eq(jobs.studyId, studyId), eq(jobs.state, "waiting"), eq(jobs.kind, "read-documents")))
    .all();
  return new Set(rows.flatMap(({ payload }) => payload.documentIds));
}

/**
 * The oldest job that is not finished, marked as running, sweeps after everything else; one that a stop of the program cut short is simply gone on
 * with. Null where all is done.
 */
export function takeNextJob(db: Db): ReadingJob | null {
  return write(db, (tx) => {
    const row = tx
      .select()
      .from(jobs)
      .where(inArray(jobs.state, OPEN))
      .orderBy(sql`${jobs.kind} = 'sweep'`, asc(jobs.createdAt), asc(jobs.id))
      .limit(1)
      .get();
    if (!row) return null;
    if (row.state === "waiting") tx.update(jobs).set({ state: "running", updatedAt: now() }).where(eq(jobs.id, row.id)).run();
    return { id: row.id, studyId: row.studyId, kind: row.kind, documentIds: leftOf(tx, row) };
  });
}

/** True while nobody stopped the job. */
export function isRunning(db: Db, jobId: string): boolean {
  return db.select({ state: jobs.state }).from(jobs).where(eq(jobs.id, jobId)).get()?.state === "running";
}

/** What is left of a job: the last so many of its list (of one from an older file, which was shortened, all of it); of a sweep, every text after the last one. */
function leftOf(tx: Db, { studyId, payload, done, total }: JobRow): string[] {
  if (payload.after !== undefined) return textsAfter(tx, { studyId, after: payload.after });
  return done >= total ? [] : payload.documentIds.slice(done - total);
}

/** The ids of a study's texts that are there, in the order of making; only those after one of them, where it is given. */
export function textsAfter(db: Db, { studyId, after }: { studyId: string; after: string }): string[] {
  return db
    .all<{ id: string }>(sql`
      select d.id as id from documents d ${joinPlace} where d.study_id = ${studyId} and d.id > ${after} and ${placeIsThere} order by d.id`)
    .map(({ id }) => id);
}

/** Ends a job whose texts are all gone through. One that was stopped meanwhile stays stopped. */
export function endJob(db: Db, jobId: string): void {
  write(db, (tx) => {
    const row = tx.select().from(jobs).where(eq(jobs.id, jobId)).get();
    if (!row || !OPEN.some((open) => open === row.state)) return;
    const state = row.message === null ? "done" : "failed";
    tx.update(jobs).set({ done: row.total, state, updatedAt: now() }).where(eq(jobs.id, jobId)).run();
  });
}

type Finished = { jobId: string; documentIds: readonly string[]; problem?: string | undefined };

/**
 * Takes the next texts off a job's list, read or (with the `problem`) not to be read; the job ends with its last one. A job stopped meanwhile stays
 * stopped; texts that are not the next ones of the list were taken off it before.
 */
export function finishDocuments(db: Db, { jobId, documentIds, problem }: Finished): void {
  const last = documentIds.at(-1);
  if (last === undefined) return;
  write(db, (tx) => {
    const row = tx.select().from(jobs).where(eq(jobs.id, jobId)).get();
    if (!row) return;
    const isSweep = row.payload.after !== undefined;
    if (!isSweep && leftOf(tx, row)[documentIds.length - 1] !== last) return;
    const message = problem ?? row.message;
    const done = Math.min(row.total, row.done + documentIds.length);
    const set = isSweep ? { payload: { ...row.payload, after: last } } : { state: stateAt({ ...row, done, message }) };
    tx.update(jobs)
      .set({ ...set, done, message, updatedAt: now() })
      .where(eq(jobs.id, jobId))
      .run();
  });
}

/** A sweep ends when nothing comes after its last text (`endJob`), a reading with the last one of its list. */
function stateAt({ state, done, total, message }: JobRow): JobRow["state"] {
  if (done < total || state === "cancelled") return state;
  return message === null ? "done" : "failed";
}

/** Ends every unfinished job with the reason: without a thread to read in, waiting would be for ever. */
export function failOpenJobs(db: Db, message: string): void {
  write(db, (tx) => tx.update(jobs).set({ state: "failed", message, updatedAt: now() }).where(inArray(jobs.state, OPEN)).run());
}

/** Stops the reading of an import's texts; the one being read is finished, what was read stays. */
export function cancelJobs(db: Db, { studyId, importId }: { studyId: string; importId: string }): void {
  write(db, (tx) =>
    tx
      .update(jobs)
      .set({ state: "cancelled", updatedAt: now() })
      .where(and(eq(jobs.studyId, studyId), eq(jobs.importId, importId), inArray(jobs.state, OPEN)))
      .run(),
  );
}

/** True where a stop of the program left work undone. */
export function hasOpenJobs(db: Db): boolean {
  return db.select({ id: jobs.id }).from(jobs).where(inArray(jobs.state, OPEN)).limit(1).get() !== undefined;
}

/** True where texts wait to be read that nobody has read yet: a sweep lets them go first. */
export function hasReadingWaiting(db: Db): boolean {
  const reading = and(eq(jobs.kind, "read-documents"), inArray(jobs.state, OPEN));
  return db.select({ id: jobs.id }).from(jobs).where(reading).limit(1).get() !== undefined;
}

/** How many of a study's texts still wait to be read; of a sweep, to be gone through again. */
export function countWaiting(db: Db, { studyId, kind = "read-documents" }: { studyId: string; kind?: JobRow["kind"] }): number {
  const row = db
    .select({ left: sql<number>`coalesce(sum(${jobs.total} - ${jobs.done}), 0)` })
    .from(jobs)
    .where(and(eq(jobs.studyId, studyId), eq(jobs.kind, kind), inArray(jobs.state, OPEN)))
    .get();
  return row?.left ?? 0;
}

/** How far the reading of one import has come; one without texts to read is done. */
export function processingOf(db: Db, { studyId, importId }: { studyId: string; importId: string }): Processing {
  return sumUp(
    db
      .select()
      .from(jobs)
      .where(and(eq(jobs.studyId, studyId), eq(jobs.importId, importId)))
      .all(),
  );
}

function sumUp(rows: JobRow[]): Processing {
  const states = new Set(rows.map((row) => row.state));
  const state = OPEN.some((open) => states.has(open))
    ? "running"
    : states.has("cancelled")
      ? "cancelled"
      : states.has("failed")
        ? "failed"
        : "done";
  return {
    state,
    done: rows.reduce((sum, row) => sum + row.done, 0),
    total: rows.reduce((sum, row) => sum + row.total, 0),
  };
}
