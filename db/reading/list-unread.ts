import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { addReadingJob } from "@/db/jobs";
import { documents, interviews } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";

/** Texts with words that no reading of this version has seen (it leaves a language on each), by study: those of a file from an older one. */
export function listUnread(db: Db): { studyId: string; documentIds: string[] }[] {
  const rows = db
    .select({ studyId: documents.studyId, id: documents.id })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(isNull(documents.language), gt(documents.words, 0), isNull(interviews.deletedAt)))
    .orderBy(asc(documents.studyId), asc(documents.id))
    .all();
  return [...groupedBy(rows, (row) => row.studyId)].map(([studyId, texts]) => ({ studyId, documentIds: texts.map(({ id }) => id) }));
}

/** Puts every unread text in line to be read; those that wait already are not put in line again. */
export function queueUnread(db: Db): void {
  for (const { studyId, documentIds } of listUnread(db)) addReadingJob(db, { studyId, documentIds });
}
