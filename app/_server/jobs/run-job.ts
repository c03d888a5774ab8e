import { endJob, finishDocuments, hasReadingWaiting, isRunning, type ReadingJob, takeNextJob } from "@/db/jobs";
import { sweepAnswers } from "@/db/learning/suggest-answers";
import { sweepDocument } from "@/db/learning/sweep-document";
import { countAnswersAhead, readAnswers } from "@/db/reading/read-answers";
import { readDocument } from "@/db/reading/read-document";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { isBusy } from "./is-busy";

/** Called before each text, of short answers read together before the first, so that whoever runs the job can answer other questions meanwhile and knows where it was if it ends. */
export type BeforeDocument = (place: { jobId: string; studyId: string; documentId: string }) => Promise<void>;

/**
 * Reads the texts of one job, one at a time, short answers many together, until the last or until somebody stops it. A text that is gone is passed
 * over; one that cannot be read is taken off the list with the reason, and the others go on. A sweep stops where a text waits that nobody has read
 * yet, and goes on after it.
 */
export async function runJob(db: Db, { job, before }: { job: ReadingJob; before?: BeforeDocument }): Promise<void> {
  const { id: jobId, studyId, documentIds: all } = job;
  for (let at = 0; at < all.length; ) {
    await before?.({ jobId, studyId, documentId: all[at] ?? "" });
    if (!isRunning(db, jobId)) return;
    if (job.kind === "sweep" && hasReadingWaiting(db)) return;
    const answers = countAnswersAhead(db, all.slice(at));
    if (answers > 1) goThroughAnswers(db, { ...job, documentIds: all.slice(at, at + answers) });
    else goThroughText(db, job, all[at] ?? "");
    at += Math.max(1, answers);
  }
  endJob(db, jobId);
}

/** Where something is wrong with one of them, they are gone through one by one. */
function goThroughAnswers(db: Db, job: ReadingJob): void {
  const { id: jobId, documentIds } = job;
  try {
    if (job.kind === "sweep") sweepAnswers(db, job);
    else readAnswers(db, job);
    finishDocuments(db, { jobId, documentIds });
  } catch (error) {
    if (isBusy(error)) throw error;
    for (const documentId of documentIds) goThroughText(db, job, documentId);
  }
}

function goThroughText(db: Db, { id: jobId, studyId, kind }: ReadingJob, documentId: string): void {
  try {
    if (kind === "sweep") sweepDocument(db, { studyId, documentId });
    else readDocument(db, { studyId, documentId });
    finishDocuments(db, { jobId, documentIds: [documentId] });
  } catch (error) {
    if (isBusy(error)) throw error;
    const isGone = error instanceof AppError && error.code === "NOT_FOUND";
    finishDocuments(db, { jobId, documentIds: [documentId], problem: isGone ? undefined : "One of the texts could not be read." });
  }
}

/** Works through every job that is not finished, sweeps last, the oldest first. */
export async function runOpenJobs(db: Db, before?: BeforeDocument): Promise<void> {
  for (let job = takeNextJob(db); job; job = takeNextJob(db)) await runJob(db, { job, before });
}
