import { and, eq, isNull } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { placeHighlight } from "@/db/highlights/place";
import { codes } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { lastPosition } from "@/lib/codebook/order";
import { sameCodeName } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { NO_CODING } from "@/lib/highlights/coding";
import type { CommentedSpan } from "@/lib/import/coded-spans";
import type { Cast } from "./make-people";

type ToStore = { studyId: string; documentId: string; spans: readonly CommentedSpan[]; cast: Cast };

/** The code of that name, wherever it hangs in the codebook; made at its top where there is none. */
function codeNamed(tx: Db, { studyId, name, cast }: { studyId: string; name: string; cast: Cast }): string {
  const book = tx
    .select({ id: codes.id, name: codes.name, parentId: codes.parentId, position: codes.position })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .all();
  const known = book.find((code) => sameCodeName(code.name, name));
  if (known) return known.id;
  const record = newRecord();
  const position = lastPosition(book.filter(({ parentId }) => parentId === null));
  tx.insert(codes)
    .values({ ...record, studyId, name, position })
    .run();
  cast.made.codes.push(record.id);
  return record.id;
}

/**
 * Makes a highlight of each commented stretch of an imported text, with the codes its comments name. Notes about several people say nowhere
 * whom a comment is about: those are left out, and their number is answered. Callers hold the write lock.
 */
export function storeComments(tx: Db, { studyId, documentId, spans, cast }: ToStore): { leftOut: number } {
  if (spans.length === 0) return { leftOut: 0 };
  const document = requireDocument(tx, { studyId, documentId });
  let leftOut = 0;
  for (const { start, end, codes: names, comment } of spans) {
    const codeIds = names.map((name) => codeNamed(tx, { studyId, name, cast }));
    try {
      placeHighlight(tx, { document, span: { start, end }, coding: NO_CODING, codeIds, comment, chosen: undefined });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "REFUSED") throw error;
      leftOut += 1;
    }
  }
  return { leftOut };
}
