import { finishDocument, hasReadingWaiting, isRunning, type ReadingJob, takeNextJob } from "@/db/jobs";
import { sweepDocument } from "@/db/learning/sweep-document";
import { readDocument } from "@/db/reading/read-document";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { isBusy } from "./is-busy";

/** Called before each text, so that whoever runs the job can answer other questions meanwhile and knows where it was if it ends. */
export type BeforeDocument = (place: { jobId: string; documentId: string }) => Promise<void>;

/**
 * Reads the texts of one job, one at a time, until the last or until somebody stops it. A text that is gone is passed over; one that cannot be
 * read is taken off the list with the reason, and the others go on. A sweep stops where a text waits that nobody has read yet, and goes on after it.
 */
export async function runJob(db: Db, { job, before }: { job: ReadingJob; before?: BeforeDocument }): Promise<void> {
  for (const documentId of job.documentIds) {
    await before?.({ jobId: job.id, documentId });
    if (!isRunning(db, job.id)) return;
    if (job.kind === "sweep" && hasReadingWaiting(db)) return;
    try {
      const ref = { studyId: job.studyId, documentId };
      if (job.kind === "sweep") sweepDocument(db, ref);
      else readDocument(db, ref);
      finishDocument(db, { jobId: job.id, documentId });
    } catch (error) {
      if (isBusy(error)) throw error;
      const isGone = error instanceof AppError && error.code === "NOT_FOUND";
      finishDocument(db, { jobId: job.id, documentId, problem: isGone ? undefined : "One of the texts could not be read." });
    }
  }
}

/** Works through every job that is not finished, sweeps last, the oldest first. */
export async function runOpenJobs(db: Db, before?: BeforeDocument): Promise<void> {
  for (let job = takeNextJob(db); job; job = takeNextJob(db)) await runJob(db, { job, before });
}
