import { finishDocument, isRunning, type ReadingJob, takeNextJob } from "@/db/jobs";
import { readDocument } from "@/db/reading/read-document";
import { studyModel } from "@/db/reading/study-model";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { SuggestionModel } from "@/lib/suggestions/model";

/** Called before each text, so that whoever runs the job can answer other questions meanwhile and knows where it was if it ends. */
export type BeforeDocument = (place: { jobId: string; documentId: string }) => Promise<void>;

/**
 * Reads the texts of one job, one at a time, until the last or until somebody stops it. A text that is gone is passed over; one that cannot be
 * read is taken off the list with the reason, and the others go on.
 */
export async function runJob(db: Db, { job, before }: { job: ReadingJob; before?: BeforeDocument }): Promise<void> {
  let model: SuggestionModel | undefined;
  for (const documentId of job.documentIds) {
    await before?.({ jobId: job.id, documentId });
    if (!isRunning(db, job.id)) return;
    try {
      model ??= studyModel(db, job);
      readDocument(db, { studyId: job.studyId, documentId, model });
      finishDocument(db, { jobId: job.id, documentId });
    } catch (error) {
      const isGone = error instanceof AppError && error.code === "NOT_FOUND";
      finishDocument(db, { jobId: job.id, documentId, problem: isGone ? undefined : "One of the texts could not be read." });
    }
  }
}

/** Works through every job that is not finished, the oldest first. */
export async function runOpenJobs(db: Db, before?: BeforeDocument): Promise<void> {
  for (let job = takeNextJob(db); job; job = takeNextJob(db)) await runJob(db, { job, before });
}
