import { and, eq } from "drizzle-orm";
import { documents, interviews, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { isThere, toInterview, toResponse } from "./standing";

/** A document as stored. */
export type DocumentRow = typeof documents.$inferSelect;

export type DocumentRef = { studyId: string; documentId: string };

/** The stored document, whose interview or response is not deleted. Throws NOT_FOUND. */
export function requireDocument(db: Db, { studyId, documentId }: DocumentRef): DocumentRow {
  const found = db
    .select({ document: documents })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId), isThere))
    .get();
  if (!found)
    throw new AppError("NOT_FOUND", "There is no document with this id in this study. Its interview or response may have been deleted.");
  return found.document;
}
