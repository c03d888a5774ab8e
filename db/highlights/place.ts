import { and, eq, inArray, isNull } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { codes, highlightCodes, highlights } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Coding } from "@/lib/highlights/coding";
import { contextOf, trimSpan } from "@/lib/highlights/span";
import type { Span } from "@/lib/text/sentences";
import { ownersOf, storedOwners, storeOwners } from "./owners";
import type { HighlightRow } from "./wire";

/** What is to be marked where. `chosen`: who notes about several people are about here. */
export type Placement = {
  document: DocumentRow;
  span: Span;
  coding: Coding;
  codeIds: readonly string[];
  comment: string | null;
  chosen: readonly string[] | undefined;
};

/** Refuses a code that the study does not have: throws REFUSED. */
export function requireCodes(tx: Db, { studyId, codeIds }: { studyId: string; codeIds: readonly string[] }): void {
  const living = livingCodes(tx, { studyId, codeIds });
  const unknown = codeIds.filter((id) => !living.includes(id));
  if (unknown.length === 0) return;
  throw new AppError(
    "REFUSED",
    "One of these codes is not in this study's codebook, so nothing was saved. It may have been deleted; choose again.",
    {
      errors: unknown.map((id) => ({ path: "codeIds", message: `not a code of this study: ${id}` })),
    },
  );
}

/** Those of these codes that the study has and that are not deleted, each once. */
export function livingCodes(tx: Db, { studyId, codeIds }: { studyId: string; codeIds: readonly string[] }): string[] {
  if (codeIds.length === 0) return [];
  const rows = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), inArray(codes.id, [...codeIds]), isNull(codes.deletedAt)))
    .all();
  const known = new Set(rows.map(({ id }) => id));
  return [...new Set(codeIds)].filter((id) => known.has(id));
}

/** Stores the codes of a highlight in place of those that stood there. */
export function storeCodes(
  tx: Db,
  { studyId, highlightId, codeIds }: { studyId: string; highlightId: string; codeIds: readonly string[] },
): void {
  tx.delete(highlightCodes).where(eq(highlightCodes.highlightId, highlightId)).run();
  const unique = [...new Set(codeIds)];
  if (unique.length === 0) return;
  tx.insert(highlightCodes)
    .values(unique.map((codeId) => ({ studyId, highlightId, codeId })))
    .run();
}

/** Makes a highlight, or finds the identical one that stands there (rule 6). Callers hold the write lock and have checked codes and coding. Throws REFUSED. */
export function placeHighlight(tx: Db, placement: Placement): { row: HighlightRow; created: boolean } {
  const { document, coding, codeIds, comment, chosen } = placement;
  const span = trimSpan(document.text, placement.span);
  const owners = ownersOf(tx, { document, span, chosen });
  const existing = findIdentical(tx, { ...placement, span, owners });
  if (existing) return { row: existing, created: false };
  const { studyId, id: documentId } = document;
  const row = tx
    .insert(highlights)
    .values({ ...newRecord(), studyId, documentId, ...span, ...contextOf(document.text, span), ...coding, comment })
    .returning()
    .get();
  storeCodes(tx, { studyId, highlightId: row.id, codeIds });
  storeOwners(tx, { studyId, highlightId: row.id, owners });
  return { row, created: true };
}

/** What makes two highlights the same; `but`: the one that is compared with the others. */
export type Identity = Omit<Placement, "document" | "chosen"> & {
  document: Pick<DocumentRow, "id" | "studyId">;
  owners: readonly string[];
  but?: string;
};

/** A highlight that stands with the same span, coding, codes and people; with the same comment only where one is given (rule 6). */
export function findIdentical(tx: Db, { document, span, coding, codeIds, comment, owners, but }: Identity): HighlightRow | undefined {
  const there = tx
    .select()
    .from(highlights)
    .where(
      and(
        eq(highlights.studyId, document.studyId),
        eq(highlights.documentId, document.id),
        eq(highlights.start, span.start),
        eq(highlights.end, span.end),
        isNull(highlights.deletedAt),
      ),
    )
    .all();
  return there.find((row) => {
    if (row.id === but) return false;
    const sameCoding =
      row.step === coding.step && row.point === coding.point && row.direction === coding.direction && row.severity === coding.severity;
    const sameComment = comment === null || comment === row.comment;
    return sameCoding && sameComment && sameIds(codesOn(tx, row.id), codeIds) && sameIds(storedOwners(tx, row.id), owners);
  });
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((id) => right.has(id));
}

/** The ids of the codes stored on a highlight, deleted codes too. */
export function codesOn(tx: Db, highlightId: string): string[] {
  return tx
    .select({ id: highlightCodes.codeId })
    .from(highlightCodes)
    .where(eq(highlightCodes.highlightId, highlightId))
    .all()
    .map(({ id }) => id);
}
