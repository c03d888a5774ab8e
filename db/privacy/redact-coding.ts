import { and, eq } from "drizzle-orm";
import { forgetVoices } from "@/db/keywords/store-voices";
import { forgetAxes } from "@/db/meaning/forget";
import { highlights, suggestions } from "@/db/schema";
import type { LostWords } from "@/db/schema/coding";
import type { Db } from "@/db/types";
import { contextOf } from "@/lib/highlights/span";
import type { Reason } from "@/lib/suggestions/schema";
import type { Redaction } from "./redaction";

type Quoted = { start: number; end: number; quote: string };
type Placed = Quoted & { before: string; after: string };

/** Highlights, deleted ones too, stay on their words, and their quotes and comments lose what was taken out; so do suggestions and their reasons. Voices and the axes of the study are made anew. */
export function redactCoding(tx: Db, redaction: Redaction): void {
  const { id: documentId, studyId } = redaction.row;
  const marks = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId)))
    .all();
  for (const { id, comment, lost, ...place } of marks) {
    tx.update(highlights)
      .set({
        ...redactPlace(redaction, place),
        comment: comment && redaction.strings.whole(comment),
        lost: lost && redactLost(redaction, lost),
      })
      .where(eq(highlights.id, id))
      .run();
  }
  const proposed = tx
    .select({ id: suggestions.id, start: suggestions.start, end: suggestions.end, quote: suggestions.quote, reasons: suggestions.reasons })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId)))
    .all();
  for (const { id, reasons, ...span } of proposed) {
    const { start, end, quote } = redactPlace(redaction, { ...span, before: "", after: "" });
    tx.update(suggestions)
      .set({ start, end, quote, reasons: redactReasons(redaction, reasons) })
      .where(eq(suggestions.id, id))
      .run();
  }
  forgetVoices(tx, { studyId, documentId });
  forgetAxes(tx, studyId);
}

/** A place in the text with its words: moved where the words stand there, else (of an older text) its words alone are rewritten. */
export function redactPlace(redaction: Redaction, place: Placed): Placed {
  if (redaction.row.text.slice(place.start, place.end) !== place.quote) return redactCut(redaction, place);
  const moved = redaction.place(place);
  return { ...moved, ...contextOf(redaction.text, moved) };
}

/** What a highlight lost, and what it stood on last. */
function redactLost(redaction: Redaction, { last, ...words }: LostWords): LostWords {
  return { ...redactCut(redaction, words), ...(last && { last: redactCut(redaction, last) }) };
}

/** Words of an older text: without what was taken out, and without what a cut left of it at their ends. */
export function redactCut<P extends Placed>({ strings }: Redaction, place: P): P {
  const quote = strings.cut(place.quote);
  const words = quote.trim() === "" ? "[redacted]" : quote;
  return { ...place, quote: words, before: strings.cut(place.before), after: strings.cut(place.after), end: place.start + words.length };
}

/** A reason is a word or two of the text, made plain: one that is part of what was taken out goes. */
function redactReasons({ strings, words }: Redaction, reasons: Reason[]): Reason[] {
  const parts = new Set(words.flatMap((one) => one.words.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean));
  return reasons
    .filter(
      ({ term }) =>
        !term
          .toLowerCase()
          .split(/\s+/u)
          .some((part) => parts.has(part)),
    )
    .map((reason) => ({ ...reason, term: strings.whole(reason.term) }));
}
