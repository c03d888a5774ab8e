import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { jobs } from "./schema";
import { newId, now } from "./stamp";
import type { Db } from "./types";
import { write } from "./write";

type JobRow = typeof jobs.$inferSelect;

/** Reading texts: which are still to be read, in order. A sweep goes through texts again for what was learned since they were read. */
export type ReadingJob = { id: string; studyId: string; kind: JobRow["kind"]; documentIds: string[] };

/** How far the reading of an import's texts (or of one study's) has come; `done` and `total` are texts. */
export type Processing = { state: "running" | "done" | "cancelled" | "failed"; done: number; total: number };

const OPEN = ["waiting", "running"] as const;

/**
 * Puts texts in line to be read (keyphrases and suggestions). Without an import, a text that waits already is not put in line again.
 * Returns the job's id, null where there is nothing to do.
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
    const id = newId();
    tx.insert(jobs)
      .values({
        id,
        studyId,
        kind: "read-documents",
        importId,
        payload: { documentIds: fresh },
        total: fresh.length,
        createdAt: at,
        updatedAt: at,
      })
      .run();
    return id;
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
    return { id: row.id, studyId: row.studyId, kind: row.kind, documentIds: row.payload.documentIds };
  });
}

/** True while nobody stopped the job. */
export function isRunning(db: Db, jobId: string): boolean {
  return db.select({ state: jobs.state }).from(jobs).where(eq(jobs.id, jobId)).get()?.state === "running";
}

/** Takes a text off a job's list, read or (with the `problem`) not to be read; the job ends with its last one. A job stopped meanwhile stays stopped. */
export function finishDocument(db: Db, { jobId, documentId, problem }: { jobId: string; documentId: string; problem?: string }): void {
  write(db, (tx) => {
    const row = tx.select().from(jobs).where(eq(jobs.id, jobId)).get();
    if (!row?.payload.documentIds.includes(documentId)) return;
    const documentIds = row.payload.documentIds.filter((id) => id !== documentId);
    const message = problem ?? row.message;
    const state = documentIds.length > 0 || row.state === "cancelled" ? row.state : message === null ? "done" : "failed";
    tx.update(jobs)
      .set({ payload: { ...row.payload, documentIds }, done: row.done + 1, state, message, updatedAt: now() })
      .where(eq(jobs.id, jobId))
      .run();
  });
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
