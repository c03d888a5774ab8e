import { and, eq } from "drizzle-orm";
import { interviews } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { Interview } from "@/lib/interviews/schema";
import { wireInterview } from "./get";
import { findStoredInterview, type InterviewRef, requireInterview, touchInterview } from "./rows";

/** Sets an interview aside with its texts, highlights and suggestions: none of them counts or shows until it is restored. Throws STALE_VERSION. */
export function deleteInterview(db: Db, { studyId, interviewId, version }: InterviewRef & { version: number }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = requireInterview(tx, { studyId, interviewId });
    requireVersion(wireInterview(tx, row), version);
    const at = now();
    touchInterview(tx, { row, at, set: { deletedAt: at } });
  });
}

/** Brings a deleted interview back whole; one that was never deleted stays as it is. Throws NOT_FOUND for an unknown one. */
export function restoreInterview(db: Db, { studyId, interviewId }: InterviewRef): Interview {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = findStoredInterview(tx, { studyId, interviewId });
    if (row.deletedAt === null) return wireInterview(tx, row);
    const back = tx
      .update(interviews)
      .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
      .where(and(eq(interviews.studyId, studyId), eq(interviews.id, interviewId)))
      .returning()
      .get();
    return wireInterview(tx, back);
  });
}
