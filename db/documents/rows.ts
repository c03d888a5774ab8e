import { and, eq, isNull } from "drizzle-orm";
import { documents, interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** A document as stored. */
export type DocumentRow = typeof documents.$inferSelect;

export type DocumentRef = { studyId: string; documentId: string };

/** The stored document of an interview that is not deleted. Throws NOT_FOUND. */
export function requireDocument(db: Db, { studyId, documentId }: DocumentRef): DocumentRow {
  const found = db
    .select({ document: documents })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId), isNull(interviews.deletedAt)))
    .get();
  if (!found) throw new AppError("NOT_FOUND", "There is no document with this id in this study. Its interview may have been deleted.");
  return found.document;
}
