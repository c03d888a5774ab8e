import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { spokenTurns, storeOwners } from "@/db/highlights/owners";
import { giveWordsBack, thoseWithLostWords } from "@/db/highlights/return";
import type { HighlightRow } from "@/db/highlights/wire";
import { highlightParticipants, highlights } from "@/db/schema";
import type { LostWords } from "@/db/schema/coding";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { type Anchored, reanchor, type TextEdit } from "@/lib/highlights/anchor";
import { contextOf } from "@/lib/highlights/span";
import { speakersOf } from "@/lib/highlights/whose-words";
import type { KeptMark } from "./revisions";
import type { DocumentRef, DocumentRow } from "./rows";

/** What an edit did to a text's highlights, by their ids: which stand elsewhere with the same words, hold other words, were set aside, stand again. */
export type Moved = { moved: string[]; changed: { id: string; was: string; now: string }[]; orphaned: string[]; returned: string[] };

type Edit = { before: DocumentRow; text: string; edit: TextEdit; stood: readonly KeptMark[] };

/**
 * Lets the highlights of a text follow an edit of it. Those whose words are gone are set aside, and come back once a later edit brings the words
 * back; the words of one that an edit changed inside are remembered likewise. `stood`: where highlights stood when the text was this one before. Callers hold the write lock.
 */
export function moveHighlights(tx: Db, { before, text, edit, stood }: Edit): Moved {
  const { studyId, id: documentId } = before;
  const marks = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNull(highlights.deletedAt)))
    .all();
  const waiting = thoseWithLostWords(tx, { studyId, documentId }).map(({ id }) => id);
  const old = new Map(marks.map((mark) => [mark.id, mark]));
  const again = new Map(stood.map((place) => [place.id, place]));
  const { kept, orphaned } = reanchor(before.text, text, marks, edit);
  const follow = new Map(kept.map((place) => [place.id, place]));
  const places = marks.flatMap((mark) => placeAgain(mark, { text, stood: again.get(mark.id) }) ?? follow.get(mark.id) ?? []);
  const rows = places.flatMap((place) => followed({ place, old: old.get(place.id), text }));
  storePlaces(tx, rows);
  const standing = new Set(places.map(({ id }) => id));
  const gone = new Set(orphaned.filter((id) => !standing.has(id)));
  for (const mark of marks.filter(({ id }) => gone.has(id))) setAside(tx, mark);
  const returned = giveWordsBack(tx, { ids: waiting.filter((id) => !gone.has(id)), text, edit, stood: again });
  return {
    moved: rows.flatMap(({ id, start, quote }) => (old.get(id)?.quote === quote && old.get(id)?.start !== start ? [id] : [])),
    changed: rows.flatMap(({ id, quote }) => {
      const was = old.get(id)?.quote ?? quote;
      return was === quote ? [] : [{ id, was, now: quote }];
    }),
    ...{ orphaned: [...gone], returned },
  };
}

/** Where a highlight stood when the text was this one before, if the words there are those it was put on. */
function placeAgain({ id, quote, lost }: HighlightRow, { text, stood }: { text: string; stood: KeptMark | undefined }): Anchored | null {
  return stood && text.slice(stood.start, stood.end) === (lost?.quote ?? quote) ? { id, start: stood.start, end: stood.end } : null;
}

type Place = Pick<HighlightRow, "id" | "start" | "end" | "quote" | "before" | "after" | "lost">;

/** A highlight that follows an edit stays the same version: nobody decided anything about it. The words it was put on are remembered while it holds others. */
function followed({ place, old, text }: { place: Anchored; old: HighlightRow | undefined; text: string }): Place[] {
  const { id, start, end } = place;
  const words = contextOf(text, place);
  if (!old) return [];
  const same =
    old.start === start && old.end === end && old.quote === words.quote && old.before === words.before && old.after === words.after;
  if (same) return [];
  const whole = wholeOf(old);
  const lost = words.quote === whole.quote ? null : whole;
  return [{ id, start, end, ...words, lost }];
}

/** All in one statement: a word typed at the beginning of a long text moves thousands of them. */
function storePlaces(tx: Db, rows: readonly Place[]): void {
  if (rows.length === 0) return;
  const values = JSON.stringify(
    rows.map(({ id, start, end, quote, before, after, lost }) => [id, start, end, quote, before, after, lost && JSON.stringify(lost)]),
  );
  tx.run(sql`update highlights set "start" = v.value ->> 1, "end" = v.value ->> 2, quote = v.value ->> 3, "before" = v.value ->> 4,
    "after" = v.value ->> 5, lost = v.value ->> 6 from json_each(${values}) v where highlights.id = v.value ->> 0`);
}

/** A highlight as it stood before edits began to change its words. */
function wholeOf({ lost, start, end, quote, before, after }: HighlightRow): LostWords {
  return lost ?? { start, end, quote, before, after };
}

function setAside(tx: Db, mark: HighlightRow): void {
  const at = now();
  const { last: _, ...whole } = wholeOf(mark);
  const { start, end, quote, before, after } = mark;
  const lost = mark.lost === null ? whole : { ...whole, last: { start, end, quote, before, after } };
  tx.update(highlights)
    .set({ ...whole, lost, deletedAt: at, updatedAt: at, version: mark.version + 1 })
    .where(eq(highlights.id, mark.id))
    .run();
}

/** Works out anew whose words the standing highlights of a transcript are, after its turns moved (rule 4). Those set aside keep theirs until they stand again. */
export function recountStanding(tx: Db, { studyId, documentId }: DocumentRef): void {
  const spoken = spokenTurns(tx, { documentId });
  const marks = tx
    .select({ id: highlights.id, start: highlights.start, end: highlights.end })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNull(highlights.deletedAt)))
    .all();
  const stored = ownersBy(
    tx,
    marks.map(({ id }) => id),
  );
  for (const { id: highlightId, start, end } of marks) {
    const owners = speakersOf(spoken, { start, end });
    const before = stored.get(highlightId) ?? [];
    if (owners.length !== before.length || owners.some((id) => !before.includes(id))) storeOwners(tx, { studyId, highlightId, owners });
  }
}

function ownersBy(tx: Db, ids: readonly string[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  const among = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const rows = tx.select().from(highlightParticipants).where(inArray(highlightParticipants.highlightId, among)).all();
  for (const { highlightId, participantId } of rows) owners.set(highlightId, [...(owners.get(highlightId) ?? []), participantId]);
  return owners;
}
