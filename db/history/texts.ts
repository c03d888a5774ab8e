import { and, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { documents, interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** The texts that an action touched, each read once. Throws CONFLICT for one whose interview was deleted since. */
export type Texts = (documentId: string) => DocumentRow;

/** Reads texts for one undo or redo. */
export function textReader(tx: Db, studyId: string): Texts {
  const read = new Map<string, DocumentRow>();
  return (documentId) => {
    const known = read.get(documentId);
    if (known) return known;
    const found = tx
      .select({ document: documents, title: interviews.title, deletedAt: interviews.deletedAt })
      .from(documents)
      .innerJoin(interviews, eq(interviews.id, documents.interviewId))
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .get();
    if (!found) throw new AppError("CONFLICT", "The interview of this step was deleted for good, so there is nothing to go back to.");
    if (found.deletedAt !== null) {
      throw new AppError(
        "CONFLICT",
        `The interview “${found.title}” is deleted, so this step was left as it is. Bring the interview back first.`,
      );
    }
    read.set(documentId, found.document);
    return found.document;
  };
}
