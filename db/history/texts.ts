import { and, eq, sql } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { documents, interviews, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";

/** The texts that an action touched, each read once. Throws CONFLICT for one whose interview or response was deleted since. */
export type Texts = (documentId: string) => DocumentRow;

/** Reads texts for one undo or redo. */
export function textReader(tx: Db, studyId: string): Texts {
  const read = new Map<string, DocumentRow>();
  return (documentId) => {
    const known = read.get(documentId);
    if (known) return known;
    const found = tx
      .select({ document: documents, title: interviews.title, isThere: sql<number>`${isThere}` })
      .from(documents)
      .leftJoin(interviews, toInterview)
      .leftJoin(responses, toResponse)
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .get();
    if (!found) throw new AppError("CONFLICT", "The text of this step was deleted for good, so there is nothing to go back to.");
    if (!found.isThere) throw setAside(found);
    read.set(documentId, found.document);
    return found.document;
  };
}

function setAside({ document, title }: { document: DocumentRow; title: string | null }): AppError {
  const sentence =
    document.interviewId === null
      ? `The response that answered “${document.title}” is deleted, so this step was left as it is. Bring the response back first.`
      : `The interview “${title}” is deleted, so this step was left as it is. Bring the interview back first.`;
  return new AppError("CONFLICT", sentence);
}
