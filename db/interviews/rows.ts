import { and, eq, isNull } from "drizzle-orm";
import { interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** An interview as stored. */
export type InterviewRow = typeof interviews.$inferSelect;

export type InterviewRef = { studyId: string; interviewId: string };

const NOT_FOUND = "There is no interview with this id in this study. It may have been deleted.";

/** The stored interview, deleted ones included. Throws NOT_FOUND for an id that was never one of this study. */
export function findStoredInterview(db: Db, { studyId, interviewId }: InterviewRef): InterviewRow {
  const row = db
    .select()
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.id, interviewId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", NOT_FOUND);
  return row;
}

/** The stored interview that is not deleted. Throws NOT_FOUND. */
export function requireInterview(db: Db, ref: InterviewRef): InterviewRow {
  const row = findStoredInterview(db, ref);
  if (row.deletedAt !== null) throw new AppError("NOT_FOUND", NOT_FOUND);
  return row;
}

/** Marks an interview as changed: version + 1. Callers hold the write lock. */
export function touchInterview(
  tx: Db,
  { row, at, set = {} }: { row: InterviewRow; at: string; set?: Partial<InterviewRow> },
): InterviewRow {
  return tx
    .update(interviews)
    .set({ ...set, version: row.version + 1, updatedAt: at })
    .where(and(eq(interviews.studyId, row.studyId), eq(interviews.id, row.id), isNull(interviews.deletedAt)))
    .returning()
    .get();
}
