import { and, eq, inArray } from "drizzle-orm";
import { keepRevision, rewriteRevisions } from "@/db/documents/revisions";
import type { DocumentRow } from "@/db/documents/rows";
import { forgetActions } from "@/db/history/log";
import { forgetVoices } from "@/db/keywords/store-voices";
import { moveTurns } from "@/db/privacy/redact";
import { REMOVE } from "@/db/purge/remove";
import { documentRevisions, documents, highlights, speakers, suggestions, tagsTakenBack, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { inOrder, type TakenOut } from "@/lib/erasure/taken-out";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { ERASED_WORDS } from "@/lib/erasure/vocabulary";
import { contextOf } from "@/lib/highlights/span";
import { type Redacted, redactText } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";
import { blankAgreement } from "./blank-agreement";
import { isTheirsAlone, ownSpans, saidIn } from "./own-spans";
import type { Theirs } from "./theirs";

export type Blanking = { theirs: Theirs; strings: TakenOut; mode: ErasureMode };
/** `whole`: nobody else spoke in it, so that all of it goes. */
type Text = { row: DocumentRow; whole: boolean };
/** `said`: all that went; `theirs`: what of it they said themselves; `quotes`: what was marked in that. */
type Blanked = { turns: number; highlights: number; said: string[]; theirs: string[]; quotes: string[] };

/**
 * Takes a person's words out of one text they took part in, and out of its history, quotes, suggestions, voices and index. Turns stay where they stood
 * among the others'. A highlight on their words alone goes with them (erase) or stays on what stands in their place (anonymise), so that it still counts.
 * Answers what was theirs. Callers hold the write lock.
 */
export function blankText(tx: Db, { row, whole, ...blanking }: Text & Blanking): Blanked {
  const { theirs, strings, mode } = blanking;
  const spoken = tx.select().from(turns).where(eq(turns.documentId, row.id)).orderBy(turns.position).all();
  const own = whole ? wholeOf(row.text, spoken) : ownSpans(tx, { row, spoken, theirs });
  const quotes = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, row.studyId), eq(highlights.documentId, row.id)))
    .all();
  const spans = [...own.map((span) => ({ ...span, placeholder: ERASED_WORDS })), ...strings.find(row.text)];
  const redacted = redactText(row.text, inOrder(spans));
  const said = own.map(({ start, end }) => row.text.slice(start, end));
  const spokenByThem = whole ? saidIn(tx, { row, spoken, theirs, whole }) : own;
  const gone = keepHighlights(tx, { row, quotes, own, redacted, theirs, strings, mode });
  moveSuggestions(tx, { row, own, redacted, strings });
  moveTurns(tx, { row, place: redacted.place, strings });
  labelSpeakers(tx, { row, theirs, mode });
  forgetVoices(tx, { studyId: row.studyId, documentId: row.id });
  tx.delete(tagsTakenBack)
    .where(and(eq(tagsTakenBack.studyId, row.studyId), eq(tagsTakenBack.documentId, row.id)))
    .run();
  blankAgreement(tx, { row, own, redacted, strings });
  forgetActions(tx, { studyId: row.studyId, documentId: row.id });
  storeBlanked(tx, { row, whole, text: redacted.text, said, blanking });
  indexDocument(tx, row.id);
  const inTheirs = ({ start, end }: Span) => spokenByThem.some((span) => span.start <= start && span.end >= end);
  return {
    turns: own.length,
    highlights: gone.length,
    said,
    theirs: spokenByThem.map(({ start, end }) => row.text.slice(start, end)),
    quotes: gone.filter(inTheirs).map(({ quote }) => quote),
  };
}

/** Each turn, and what stands before, between and after them; notes and answers whole. Blank lines between them stay. */
function wholeOf(text: string, spoken: readonly Span[]): Span[] {
  const edges = [...new Set([0, ...spoken.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((start, at) => {
    const end = edges[at + 1] ?? text.length;
    return text.slice(start, end).trim() === "" ? [] : [{ start, end }];
  });
}

type HighlightRow = typeof highlights.$inferSelect;
type Moving = { row: DocumentRow; own: readonly Span[]; redacted: Redacted; strings: TakenOut };

type Keeping = Moving & { quotes: HighlightRow[]; theirs: Theirs; mode: ErasureMode };

/** Answers those that were theirs. Of what touches their words, what is deleted or stands elsewhere than its words goes: it counts nowhere. */
function keepHighlights(tx: Db, { quotes, ...keeping }: Keeping): HighlightRow[] {
  return quotes.filter((one) => keepHighlight(tx, { one, ...keeping }));
}

/** Whether it was theirs. */
function keepHighlight(
  tx: Db,
  { one, row, own, redacted, theirs, strings, mode }: Omit<Keeping, "quotes"> & { one: HighlightRow },
): boolean {
  const { id, start, end, quote, comment, deletedAt } = one;
  const isTouched = own.some((span) => span.start < end && span.end > start);
  const isTheirs = isTheirsAlone(tx, { id, theirs }) || own.some((span) => span.start <= start && span.end >= end);
  const isStale = row.text.slice(start, end) !== quote;
  const isIdle = deletedAt !== null || isStale;
  if ((isTheirs && mode === "erase") || (isIdle && (isTouched || isTheirs))) {
    REMOVE.highlight(tx, { studyId: row.studyId, id });
    return isTheirs;
  }
  const moved = isStale ? { quote: strings.cut(quote), before: "", after: "" } : placed(redacted, { start, end });
  tx.update(highlights)
    .set({ ...moved, comment: comment && (isTheirs ? null : strings.whole(comment)), lost: null })
    .where(eq(highlights.id, id))
    .run();
  return isTheirs;
}

function placed(redacted: Redacted, span: Span) {
  const place = redacted.place(span);
  return { ...place, ...contextOf(redacted.text, place) };
}

/** Suggestions on their words go; the others stand where their words stand now. */
function moveSuggestions(tx: Db, { row, own, redacted, strings }: Moving): void {
  const rows = tx
    .select({ id: suggestions.id, start: suggestions.start, end: suggestions.end, quote: suggestions.quote, reasons: suggestions.reasons })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, row.studyId), eq(suggestions.documentId, row.id)))
    .all();
  for (const { id, start, end, quote, reasons } of rows) {
    const isIt = eq(suggestions.id, id);
    if (own.some((span) => span.start < end && span.end > start) || row.text.slice(start, end) !== quote) {
      tx.delete(suggestions).where(isIt).run();
      continue;
    }
    const { before: _before, after: _after, ...place } = placed(redacted, { start, end });
    tx.update(suggestions)
      .set({ ...place, reasons: strings.deep(reasons) })
      .where(isIt)
      .run();
  }
}

/** Erased, their label is nobody's and says nothing; anonymised, it is their code and its words still count. */
function labelSpeakers(tx: Db, { row, theirs, mode }: { row: DocumentRow; theirs: Theirs; mode: ErasureMode }): void {
  const own = and(eq(speakers.documentId, row.id), inArray(speakers.id, theirs.speakers));
  const code = theirs.people[0]?.code ?? ERASED_WORDS;
  const set = mode === "erase" ? { label: ERASED_WORDS, role: "other" as const, participantId: null, words: 0 } : { label: code };
  tx.update(speakers).set(set).where(own).run();
}

type Storing = { row: DocumentRow; whole: boolean; text: string; said: readonly string[]; blanking: Blanking };

/** The text as it is now, and its history without them: none of a text that was theirs alone. How many words it had still counts. */
function storeBlanked(tx: Db, { row, whole, text, said, blanking }: Storing): void {
  const { strings, theirs } = blanking;
  const place = and(eq(documents.studyId, row.studyId), eq(documents.id, row.id));
  const names = whole
    ? { title: "", fileName: null, sha256: null }
    : { title: strings.whole(row.title), fileName: row.fileName && strings.whole(row.fileName) };
  const saved = tx
    .update(documents)
    .set({ text, ...names, version: row.version + 1, updatedAt: now() })
    .where(place)
    .returning()
    .get();
  const ref = { studyId: row.studyId, documentId: row.id };
  if (whole) {
    tx.delete(documentRevisions)
      .where(and(eq(documentRevisions.studyId, ref.studyId), eq(documentRevisions.documentId, ref.documentId)))
      .run();
    return;
  }
  rewriteRevisions(tx, ref, ({ text: earlier, turns: spoken, speakers: labels }) => {
    const own = spoken.filter(({ speakerId, start, end }) => theirs.speakers.includes(speakerId) && end > start);
    const noted = spoken.length === 0 ? said.flatMap((words) => everyPlace(earlier, words)) : [];
    const spans = [...own, ...noted].map(({ start, end }) => ({ start, end, placeholder: ERASED_WORDS }));
    const rewritten = redactText(earlier, inOrder([...spans, ...strings.find(earlier)]));
    return {
      text: rewritten.text,
      turns: spoken.map((turn) => ({ ...turn, ...rewritten.place(turn) })),
      speakers: labels.map((one) => ({ ...one, label: theirs.speakers.includes(one.id) ? ERASED_WORDS : strings.whole(one.label) })),
    };
  });
  keepRevision(tx, { row: saved, reason: "redacted" });
}

function everyPlace(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}
