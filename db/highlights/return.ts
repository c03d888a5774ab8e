import { and, eq, isNotNull } from "drizzle-orm";
import { highlights } from "@/db/schema";
import type { LostWords } from "@/db/schema/coding";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { ENOUGH_UNITS, findWords } from "@/lib/highlights/anchor";
import { contextOf } from "@/lib/highlights/span";
import type { Span } from "@/lib/text/sentences";
import { storedOwners } from "./owners";
import { codesOn, findIdentical } from "./place";
import type { HighlightRow } from "./wire";

/** Where words stand in a text: at their old place if all around it is as it was, else where they are found, touching `touching` if given. Null where they are gone. */
export function standsAt(text: string, words: LostWords, touching?: Span): Span | null {
  const here = contextOf(text, words);
  const unmoved = here.quote === words.quote && here.before === words.before && here.after === words.after;
  if (unmoved) return { start: words.start, end: words.end };
  const { quote, before, after } = words;
  const alone = () => quote.length >= ENOUGH_UNITS && text.indexOf(quote) === text.lastIndexOf(quote);
  return findWords(text, { quote, before, after, ...(touching && { touching, alone }) });
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

/** Lets a deleted highlight stand on this span again, and answers the id of the one that stands: an identical one made meanwhile stays instead (rule 6). */
export function bringBack(tx: Db, { row, span, text }: { row: HighlightRow; span: Span; text: string }): string {
  const twin = twinOf(tx, { ...row, ...span });
  const back = twin ? { lost: null } : { ...span, ...contextOf(text, span), deletedAt: null, lost: null };
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

/**
 * Gives highlights the words back that an earlier edit took and that an edit of `changed` put there again. Returns the ids of those that were set
 * aside and stand again; the others only grow back over what they kept.
 */
export function giveWordsBack(tx: Db, { ids, text, changed }: { ids: readonly string[]; text: string; changed: Span }): string[] {
  const returned: string[] = [];
  for (const id of ids) {
    const row = tx.select().from(highlights).where(eq(highlights.id, id)).get();
    const span = row?.lost ? standsAt(text, row.lost, changed) : null;
    if (!row || span === null) continue;
    if (row.deletedAt !== null) {
      if (bringBack(tx, { row, span, text }) === id) returned.push(id);
    } else if (span.start <= row.start && row.end <= span.end) {
      tx.update(highlights)
        .set({ ...span, ...contextOf(text, span), lost: null })
        .where(eq(highlights.id, id))
        .run();
    }
  }
  return returned;
}
