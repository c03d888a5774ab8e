import { and, eq } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { recordAction } from "@/db/history/record";
import { highlights } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Highlight } from "@/lib/highlights/schema";
import { trimSpan } from "@/lib/highlights/span";
import { quoted } from "@/lib/history/label";
import type { Span } from "@/lib/text/sentences";
import { ownersOf, storedOwners, storeOwners } from "./owners";
import { bringBack } from "./return";
import { type HighlightRef, wireHighlight } from "./wire";

/**
 * Puts a highlight that an edit set aside on other words of its text, with all that was said about it; an identical one that stands there is answered
 * instead (rule 6). In a transcript the words are their turn's, notes stay about whom they were. Throws NOT_FOUND, REFUSED for a span that is none,
 * CONFLICT for a highlight that was not set aside.
 */
export function placeOrphan(db: Db, { studyId, highlightId, span }: HighlightRef & { span: Span }): Highlight {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const current = wireHighlight(tx, { study, highlightId, deleted: true });
    const row = tx
      .select()
      .from(highlights)
      .where(and(eq(highlights.studyId, studyId), eq(highlights.id, highlightId)))
      .get();
    if (!row || row.deletedAt === null || row.lost === null) {
      throw new AppError("CONFLICT", "This highlight was not set aside by an edit, or has found its words again. Open the text again.", {
        extra: { current },
      });
    }
    const document = requireDocument(tx, { studyId, documentId: row.documentId });
    const placed = trimSpan(document.text, span);
    const chosen = document.kind === "notes" ? storedOwners(tx, highlightId) : undefined;
    const recording = {
      studyId,
      kind: "highlight-restored",
      label: `new place of ${quoted(row.quote)}`,
      documentId: row.documentId,
      highlightIds: [highlightId],
    } as const;
    const standing = recordAction(tx, recording, () => {
      storeOwners(tx, { studyId, highlightId, owners: ownersOf(tx, { document, span: placed, chosen }) });
      return bringBack(tx, { row, span: placed, text: document.text });
    });
    return wireHighlight(tx, { study, highlightId: standing });
  });
}
