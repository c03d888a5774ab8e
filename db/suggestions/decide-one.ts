import { and, eq, isNull, ne } from "drizzle-orm";
import { type DocumentRow, requireDocument } from "@/db/documents/rows";
import { livingCodes, placeHighlight, requireCodes } from "@/db/highlights/place";
import { PERSON } from "@/db/history/log";
import { highlights, suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { changedCoding } from "@/lib/highlights/coding";
import type { AcceptInput } from "@/lib/suggestions/schema";
import { requireSuggestion, type SuggestionRow, selectSuggestions } from "./wire";

/** Documents already read in this transaction: many suggestions lie in one text. */
export type Decision = { study: StudyRow; suggestionId: string; documents?: Map<string, DocumentRow> };

/** Makes a suggestion the highlight it proposes, corrected as asked. Accepted before: nothing happens, false. Throws CONFLICT where it was rejected. */
export function accept(tx: Db, { study, suggestionId, documents = new Map(), input = {} }: Decision & { input?: AcceptInput }): boolean {
  const row = requireSuggestion(tx, { studyId: study.id, suggestionId });
  if (!mayDecide(tx, { study, row, status: "accepted" })) return false;
  const document = documents.get(row.documentId) ?? requireDocument(tx, { studyId: study.id, documentId: row.documentId });
  documents.set(document.id, document);
  if (document.text.slice(row.start, row.end) !== row.quote) {
    throw new AppError(
      "CONFLICT",
      "The text was changed since this was suggested, so nothing was accepted. Open it again to see the new suggestions.",
    );
  }
  const { start = row.start, end = row.end } = input;
  if (input.codeIds) requireCodes(tx, { studyId: study.id, codeIds: input.codeIds });
  const codeIds = input.codeIds ?? livingCodes(tx, { studyId: study.id, codeIds: row.codeIds });
  const coding = changedCoding(row, input, study.journeyPreset);
  const placed = placeHighlight(tx, { document, span: { start, end }, coding, codeIds, comment: null, chosen: input.participantIds });
  // Made here exactly if the highlight is as old as the decision: `reopen` tells so whether it may take the highlight away.
  const decidedAt = placed.created ? placed.row.createdAt : now();
  const acceptedAs = { step: coding.step, point: coding.point, codeIds };
  save(tx, row, { status: "accepted", decidedAt, decidedBy: PERSON, highlightId: placed.row.id, acceptedAs });
  return true;
}

/** Sets a suggestion aside as not fitting. Rejected before: nothing happens, false. Throws CONFLICT where it was accepted. */
export function reject(tx: Db, { study, suggestionId }: Decision): boolean {
  const row = requireSuggestion(tx, { studyId: study.id, suggestionId });
  if (!mayDecide(tx, { study, row, status: "rejected" })) return false;
  save(tx, row, { status: "rejected", decidedAt: now(), decidedBy: PERSON, highlightId: null });
  return true;
}

/** Takes a decision back. The highlight that accepting made goes too, unless somebody changed it since. Open already: nothing happens, false. */
export function reopen(tx: Db, { study, suggestionId }: Decision): boolean {
  const row = requireSuggestion(tx, { studyId: study.id, suggestionId });
  if (isWaiting(row)) return false;
  if (row.highlightId !== null) withdrawHighlight(tx, row, row.highlightId);
  save(tx, row, { status: "open", decidedAt: null, decidedBy: null, highlightId: null, acceptedAs: null });
  return true;
}

function mayDecide(tx: Db, { study, row, status }: { study: StudyRow; row: SuggestionRow; status: "accepted" | "rejected" }): boolean {
  if (row.status === status) return false;
  if (isWaiting(row)) return true;
  const [current] = selectSuggestions(tx, { study, where: eq(suggestions.id, row.id) });
  throw new AppError("CONFLICT", `This suggestion was ${row.status} already. Reopen it first, then decide again.`, { extra: { current } });
}

/** Nobody decided on it; one that was withdrawn since it was shown can be decided on all the same. */
function isWaiting({ status }: SuggestionRow): boolean {
  return status === "open" || status === "withdrawn";
}

function withdrawHighlight(tx: Db, row: SuggestionRow, highlightId: string): void {
  const shared = tx
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, row.studyId), eq(suggestions.highlightId, highlightId), ne(suggestions.id, row.id)))
    .get();
  if (shared || row.decidedAt === null) return;
  const at = now();
  tx.update(highlights)
    .set({ deletedAt: at, updatedAt: at, version: 2 })
    .where(
      and(
        eq(highlights.studyId, row.studyId),
        eq(highlights.id, highlightId),
        eq(highlights.version, 1),
        eq(highlights.createdAt, row.decidedAt),
        isNull(highlights.deletedAt),
      ),
    )
    .run();
}

function save(tx: Db, row: SuggestionRow, set: Partial<SuggestionRow>): void {
  tx.update(suggestions)
    .set({ ...set, version: row.version + 1, updatedAt: now() })
    .where(and(eq(suggestions.studyId, row.studyId), eq(suggestions.id, row.id)))
    .run();
}
