import { and, eq, isNull, ne } from "drizzle-orm";
import { type DocumentRef, requireDocument } from "@/db/documents/rows";
import { livingCodes } from "@/db/highlights/place";
import { highlights, suggestions } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { tightSpan } from "@/lib/highlights/span";
import type { Proposal } from "@/lib/suggestions/schema";
import type { Span } from "@/lib/text/sentences";

type NewRow = typeof suggestions.$inferInsert;

/** Far below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 200;

type Batch = DocumentRef & { proposals: readonly Proposal[]; model: string };

/**
 * Stores what the program proposes for a document in place of its open suggestions. Decided ones are never touched, nor proposed again; nor is
 * what a highlight with the same point covers already. Answers how many were stored. Throws NOT_FOUND.
 */
export function storeSuggestions(db: Db, { studyId, documentId, proposals, model }: Batch): number {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { text } = requireDocument(tx, { studyId, documentId });
    tx.delete(suggestions)
      .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), eq(suggestions.status, "open")))
      .run();
    const isNew = newTo(tx, { studyId, documentId });
    const rows: NewRow[] = [];
    for (const proposal of proposals) {
      const span = proposal.start >= 0 && proposal.end <= text.length ? tightSpan(text, proposal) : null;
      if (span === null) continue;
      const quote = text.slice(span.start, span.end);
      if (!isNew({ ...span, point: proposal.point, quote })) continue;
      rows.push({ ...newRecord(), studyId, documentId, ...columnsOf(tx, studyId, proposal), ...span, quote, model });
    }
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      tx.insert(suggestions)
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .run();
    }
    return rows.length;
  });
}

function columnsOf(tx: Db, studyId: string, { step, point, direction, severity, codeIds = [], score, reasons }: Proposal) {
  return {
    step,
    point,
    direction: point === "trigger" ? (direction ?? null) : null,
    severity: point === "failure" ? (severity ?? null) : null,
    codeIds: livingCodes(tx, { studyId, codeIds }),
    score,
    reasons,
  };
}

type Pointed = Span & { point: string | null; quote: string };

function newTo(tx: Db, { studyId, documentId }: DocumentRef): (span: Pointed) => boolean {
  const decided = tx
    .select({ start: suggestions.start, end: suggestions.end, quote: suggestions.quote })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), ne(suggestions.status, "open")))
    .all();
  const marked = tx
    .select({ start: highlights.start, end: highlights.end, point: highlights.point })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNull(highlights.deletedAt)))
    .all();
  const settled = new Set(decided.map(({ start, end, quote }) => `${start}-${end}-${quote}`));
  const proposed = new Set<string>();
  return ({ start, end, point, quote }) => {
    const twice = proposed.size === proposed.add(`${start}-${end}-${point}`).size;
    const covered = marked.some((mark) => mark.point === point && mark.start < end && mark.end > start);
    return !twice && !covered && !settled.has(`${start}-${end}-${quote}`);
  };
}
