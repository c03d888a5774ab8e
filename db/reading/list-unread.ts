import { and, asc, gt, isNull } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { addReadingJob } from "@/db/jobs";
import { documents, interviews, responses } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";

/** Texts with words that no reading of this version has seen (it leaves a language on each), by study: those of a file from an older one. */
export function listUnread(db: Db): { studyId: string; documentIds: string[] }[] {
  const rows = db
    .select({ studyId: documents.studyId, id: documents.id })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(isNull(documents.language), gt(documents.words, 0), isThere))
    .orderBy(asc(documents.studyId), asc(documents.id))
    .all();
  return [...groupedBy(rows, (row) => row.studyId)].map(([studyId, texts]) => ({ studyId, documentIds: texts.map(({ id }) => id) }));
}

/** Puts every unread text in line to be read; those that wait already are not put in line again. */
export function queueUnread(db: Db): void {
  for (const { studyId, documentIds } of listUnread(db)) addReadingJob(db, { studyId, documentIds });
}
