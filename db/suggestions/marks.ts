import { and, eq, inArray, isNull } from "drizzle-orm";
import type { DocumentRef } from "@/db/documents/rows";
import { highlightCodes, highlights } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import type { Taken } from "@/lib/suggestions/taken";

/** The highlights that stand in a text with what they say, codes too: it is not proposed again over the same words. */
export function marksIn(db: Db, { studyId, documentId }: DocumentRef): Required<Taken>[] {
  const here = and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNull(highlights.deletedAt));
  const { id, start, end, step, point } = highlights;
  const rows = db.select({ id, start, end, step, point }).from(highlights).where(here).all();
  if (rows.length === 0) return [];
  const links = db
    .select({ id: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .where(inArray(highlightCodes.highlightId, db.select({ id }).from(highlights).where(here)))
    .all();
  const codesOf = groupedBy(links, (link) => link.id);
  return rows.map(({ id: own, ...mark }) => ({ ...mark, codeIds: (codesOf.get(own) ?? []).map(({ codeId }) => codeId) }));
}
