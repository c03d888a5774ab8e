import { and, eq } from "drizzle-orm";
import { requireDocument } from "@/db/documents/rows";
import { recordAction } from "@/db/history/record";
import { highlights } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import type { Highlight, HighlightInput, HighlightPatch } from "@/lib/highlights/schema";
import { contextOf, trimSpan } from "@/lib/highlights/span";
import { quoted } from "@/lib/history/label";
import { studyJourney } from "@/lib/journey/study-journey";
import type { Span } from "@/lib/text/sentences";
import { ownersOf, storeOwners } from "./owners";
import { type Placement, placeHighlight, requireCodes, storeCodes } from "./place";
import { bringBack, standsAt, twinOf } from "./return";
import { type HighlightRef, type HighlightRow, wireHighlight } from "./wire";

/** Marks a span. An identical highlight is answered instead of made twice (rule 6). Throws REFUSED, NOT_FOUND for an unknown document. */
export function createHighlight(
  db: Db,
  { studyId, input }: { studyId: string; input: HighlightInput },
): { highlight: Highlight; created: boolean } {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const { documentId, start, end, codeIds = [], comment, participantIds } = input;
    const document = requireDocument(tx, { studyId, documentId });
    const coding = changedCoding(NO_CODING, input, studyJourney(study));
    requireCodes(tx, { studyId, codeIds });
    const placement = { document, span: { start, end }, coding, codeIds, comment: comment || null, chosen: participantIds };
    const { row, created } = markWords(tx, placement);
    return { highlight: wireHighlight(tx, { study, highlightId: row.id }), created };
  });
}

/** Places a highlight inside a write and records it, so that it can be undone by itself. */
export function markWords(tx: Db, placement: Placement): { row: HighlightRow; created: boolean } {
  const { id: documentId, studyId } = placement.document;
  return recordAction(
    tx,
    {
      studyId,
      kind: "highlight-made",
      label: ({ row }) => `${row.point ?? "highlight"} on ${quoted(row.quote)}`,
      documentId,
      made: ({ row, created }) => (created ? { highlightIds: [row.id] } : {}),
    },
    () => placeHighlight(tx, placement),
  );
}

type Change = HighlightRef & { version: number; patch: HighlightPatch };

/** Changes what is said about a span, the span itself, or who notes are about. What the patch leaves out stays. Throws STALE_VERSION, REFUSED, CONFLICT with the identical one as `current` (rule 6). */
export function updateHighlight(db: Db, { studyId, highlightId, version, patch }: Change): Highlight {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const current = wireHighlight(tx, { study, highlightId });
    requireVersion(current, version);
    const { comment = current.comment, starred = current.starred, hidden = current.hidden, codeIds } = patch;
    const coding = changedCoding(current, patch, studyJourney(study));
    const label = `${changedWhat(current, patch)} ${quoted(current.quote)}`;
    const recording = { studyId, kind: "highlight-changed", label, documentId: current.documentId, highlightIds: [highlightId] } as const;
    recordAction(tx, recording, () => {
      const place = movedPlace(tx, { studyId, current, patch });
      if (codeIds) {
        requireCodes(tx, { studyId, codeIds });
        storeCodes(tx, { studyId, highlightId, codeIds });
      }
      saveHighlight(tx, { id: highlightId, studyId, version }, { ...coding, ...place, comment: comment || null, starred, hidden });
    });
    if (saysElse(patch)) requireNoTwin(tx, { study, highlightId });
    return wireHighlight(tx, { study, highlightId });
  });
}

/** What a patch changes, as the toast names it: "trigger on", "edges of". */
function changedWhat({ point }: Highlight, patch: HighlightPatch): string {
  if (patch.starred !== undefined) return patch.starred ? "star on" : "star taken off";
  if (patch.hidden !== undefined) return patch.hidden ? "hiding of" : "showing of";
  if (patch.start !== undefined || patch.end !== undefined) return "edges of";
  if (patch.participantIds) return "whose words are";
  if (patch.point !== undefined && patch.point !== point) return patch.point ? `${patch.point} on` : "no point on";
  if (patch.codeIds) return "codes of";
  return patch.comment === undefined ? "stage of" : "comment on";
}

/** A star or a hidden quote makes no highlight the same as another. */
function saysElse({ starred: _starred, hidden: _hidden, ...said }: HighlightPatch): boolean {
  return Object.values(said).some((value) => value !== undefined);
}

function requireNoTwin(tx: Db, { study, highlightId }: { study: StudyRow; highlightId: string }): void {
  const row = requireRow(tx, { studyId: study.id, highlightId });
  const twin = twinOf(tx, row);
  if (!twin || twin.comment !== row.comment) return;
  throw new AppError("CONFLICT", "There is already a highlight of these words that says the same, so nothing was saved. Use that one.", {
    extra: { current: wireHighlight(tx, { study, highlightId: twin.id }) },
  });
}

function requireRow(tx: Db, { studyId, highlightId }: HighlightRef): HighlightRow {
  const where = and(eq(highlights.studyId, studyId), eq(highlights.id, highlightId));
  const row = tx.select().from(highlights).where(where).get();
  if (!row) throw new AppError("NOT_FOUND", "There is no highlight with this id in this study.");
  return row;
}

type Place = Span & { quote: string; before: string; after: string; lost: null };

/** The new span with its words, after storing whose words they are; nothing where neither changes. */
function movedPlace(
  tx: Db,
  { studyId, current, patch }: { studyId: string; current: Highlight; patch: HighlightPatch },
): Place | undefined {
  if (patch.start === undefined && patch.end === undefined && patch.participantIds === undefined) return undefined;
  const document = requireDocument(tx, { studyId, documentId: current.documentId });
  const span = trimSpan(document.text, { start: patch.start ?? current.start, end: patch.end ?? current.end });
  const chosen = patch.participantIds ?? (document.kind === "notes" ? current.participantIds : undefined);
  storeOwners(tx, { studyId, highlightId: current.id, owners: ownersOf(tx, { document, span, chosen }) });
  return { ...span, ...contextOf(document.text, span), lost: null };
}

function saveHighlight(tx: Db, row: Pick<HighlightRow, "id" | "studyId" | "version">, set: Partial<HighlightRow>): void {
  tx.update(highlights)
    .set({ ...set, version: row.version + 1, updatedAt: now() })
    .where(and(eq(highlights.studyId, row.studyId), eq(highlights.id, row.id)))
    .run();
}

/** Deletes a highlight, one that an edit set aside too: it counts nowhere until it is restored. Throws STALE_VERSION. */
export function deleteHighlight(db: Db, { studyId, highlightId, version }: HighlightRef & { version: number }): void {
  write(db, (tx) => {
    const isSetAside = requireRow(tx, { studyId, highlightId }).lost !== null;
    const current = wireHighlight(tx, { study: requireStudy(tx, studyId), highlightId, deleted: isSetAside });
    requireVersion(current, version);
    const label = `deletion of ${quoted(current.quote)}`;
    const recording = { studyId, kind: "highlight-deleted", label, documentId: current.documentId, highlightIds: [highlightId] } as const;
    recordAction(tx, recording, () => saveHighlight(tx, { id: highlightId, studyId, version }, { deletedAt: now(), lost: null }));
  });
}

/**
 * Brings a deleted highlight back to its words, wherever they stand by now; where an identical one was made meanwhile, that one is answered
 * (rule 6). Throws REFUSED where its words are gone from the text.
 */
export function restoreHighlight(db: Db, { studyId, highlightId }: HighlightRef): Highlight {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    wireHighlight(tx, { study, highlightId, deleted: true });
    const row = requireRow(tx, { studyId, highlightId });
    if (row.deletedAt === null) return wireHighlight(tx, { study, highlightId });
    const { text } = requireDocument(tx, { studyId, documentId: row.documentId });
    const span = standsAt(text, row);
    if (span === null) {
      throw new AppError(
        "REFUSED",
        "The words of this highlight are no longer in the text, so it cannot come back. Bring the words back first, or highlight others.",
      );
    }
    const { documentId } = row;
    const label = `return of ${quoted(row.quote)}`;
    const recording = { studyId, kind: "highlight-restored", label, documentId, highlightIds: [highlightId] } as const;
    const standing = recordAction(tx, recording, () => bringBack(tx, { row, span, text }));
    return wireHighlight(tx, { study, highlightId: standing });
  });
}
