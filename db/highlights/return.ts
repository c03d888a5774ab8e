import { and, eq, isNotNull } from "drizzle-orm";
import { documents, highlights } from "@/db/schema";
import type { LostWords, StoodWords } from "@/db/schema/coding";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { ENOUGH_UNITS, findWords, type TextEdit } from "@/lib/highlights/anchor";
import { contextOf } from "@/lib/highlights/span";
import type { Span } from "@/lib/text/sentences";
import { storedOwners, storeOwners, wordsOf } from "./owners";
import { codesOn, findIdentical } from "./place";
import type { HighlightRow } from "./wire";

/** What an edit of a text changed, by its new offsets. */
type Changed = Pick<TextEdit, "stretch" | "touches">;

/** Where words stand in a text: at their old place if all around it is as it was, else where they are found, among what an `edit` changed if given. Null where they are gone. */
export function standsAt(text: string, words: StoodWords, edit?: Changed): Span | null {
  const here = contextOf(text, words);
  const unmoved = here.quote === words.quote && here.before === words.before && here.after === words.after;
  if (unmoved) return { start: words.start, end: words.end };
  const { quote, before, after } = words;
  const alone = () => quote.length >= ENOUGH_UNITS && text.indexOf(quote) === text.lastIndexOf(quote);
  return findWords(text, { quote, before, after, ...(edit && { touching: edit.stretch, allowed: edit.touches, alone }) });
}

/** A highlight that stands and says the same about the same words as this one (rule 6). */
export function twinOf(tx: Db, row: HighlightRow): HighlightRow | undefined {
  const { id, studyId, documentId, start, end, comment, step, point, direction, severity } = row;
  return findIdentical(tx, {
    document: { id: documentId, studyId },
    span: { start, end },
    coding: { step, point, direction, severity },
    ...{ comment, codeIds: codesOn(tx, id), owners: storedOwners(tx, id), but: id },
  });
}

/** In a transcript words are their turn's, and turns may have moved while a highlight was away; an answer's are whoever's its response is by now. */
function ownAgain(tx: Db, { row, span }: { row: HighlightRow; span: Span }): void {
  const document = tx.select().from(documents).where(eq(documents.id, row.documentId)).get();
  if (!document || document.kind === "notes") return;
  storeOwners(tx, { studyId: row.studyId, highlightId: row.id, owners: wordsOf(tx, { document, span }) });
}

type Back = { row: HighlightRow; span: Span; text: string; lost?: LostWords | null };

/** Lets a deleted highlight stand on this span again, and answers the id of the one that stands: an identical one made meanwhile stays instead (rule 6). `lost`: the words it was put on, where it comes back on others. */
export function bringBack(tx: Db, { row, span, text, lost = null }: Back): string {
  ownAgain(tx, { row, span });
  const twin = twinOf(tx, { ...row, ...span });
  const back = twin ? { lost: null } : { ...span, ...contextOf(text, span), deletedAt: null, lost };
  tx.update(highlights)
    .set({ ...back, version: row.version + 1, updatedAt: now() })
    .where(eq(highlights.id, row.id))
    .run();
  return twin?.id ?? row.id;
}

type Notes = { studyId: string; documentId: string };

/** The highlights of notes that an edit took words from, set aside or still standing on what is left. */
export function thoseWithLostWords(tx: Db, { studyId, documentId }: Notes): HighlightRow[] {
  return tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNotNull(highlights.lost)))
    .all();
}

type Edit = { ids: readonly string[]; text: string; edit: Changed; stood: ReadonlyMap<string, Span> };
type Waiting = Pick<Edit, "text" | "edit"> & { row: HighlightRow; stood: Span | undefined };

/**
 * Gives highlights the words back that an earlier edit took or changed, and that an `edit` put there again; `stood` is where they stood when the text
 * was this one before. Returns the ids of those that were set aside and stand again; the others only hold their own words again.
 */
export function giveWordsBack(tx: Db, { ids, text, edit, stood }: Edit): string[] {
  return ids.filter((id) => {
    const row = tx.select().from(highlights).where(eq(highlights.id, id)).get();
    return row !== undefined && isReturned(tx, { row, text, edit, stood: stood.get(id) });
  });
}

function isReturned(tx: Db, waiting: Waiting): boolean {
  const { row, text, edit, stood } = waiting;
  if (!row.lost) return false;
  const span = stoodAt(text, row.lost, stood) ?? standsAt(text, row.lost, edit);
  if (span === null) return isReturnedAsLast(tx, waiting);
  if (row.deletedAt !== null) return bringBack(tx, { row, span, text }) === row.id;
  if (span.start < row.end && row.start < span.end) {
    tx.update(highlights)
      .set({ ...span, ...contextOf(text, span), lost: null })
      .where(eq(highlights.id, row.id))
      .run();
  }
  return false;
}

/** One set aside after edits had changed some of its words comes back on those it stood on then, and goes on remembering the words it was put on. */
function isReturnedAsLast(tx: Db, { row, text, edit, stood }: Waiting): boolean {
  if (row.deletedAt === null || !row.lost?.last) return false;
  const { last, ...lost } = row.lost;
  const mostly = 2 * last.quote.length >= lost.quote.length;
  const span = stoodAt(text, last, stood) ?? (mostly ? standsAt(text, last, edit) : null);
  return span !== null && bringBack(tx, { row, span, text, lost }) === row.id;
}

function stoodAt(text: string, { quote }: StoodWords, place: Span | undefined): Span | null {
  return place && text.slice(place.start, place.end) === quote ? { start: place.start, end: place.end } : null;
}
