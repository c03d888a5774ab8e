import { changesBetween, sharedUnits, type TextChange } from "@/lib/text/changes";
import type { Span } from "@/lib/text/sentences";
import { CONTEXT_UNITS, contextOf, tightSpan } from "./span";

export type Anchored = Span & { id: string };
export type Reanchored = { kept: Anchored[]; orphaned: string[] };

/** So many units of what stood around some words must still stand there for them to be found again; or the words with it are that long and stand nowhere else. */
export const ENOUGH_UNITS = 8;

/**
 * Where the highlights of a text are after it was edited, at any number of places at once. What no edit touches stays on its words; an edit inside
 * a highlight becomes part of it while at least half of its words are left; words that were moved are found again by what stands around
 * them. The others are `orphaned`, never put elsewhere: a kept highlight's words are its old words, or the edits were inside it.
 */
export function reanchor(
  oldText: string,
  newText: string,
  marks: readonly Anchored[],
  { place }: Pick<TextEdit, "place"> = editBetween(oldText, newText),
): Reanchored {
  const kept: Anchored[] = [];
  const orphaned: string[] = [];
  for (const mark of marks) {
    const span = place(mark);
    if (span === null) orphaned.push(mark.id);
    else kept.push({ id: mark.id, ...span });
  }
  return { kept, orphaned };
}

/** The stretch of the new text that an edit put in place of the old: offsets in UTF-16 units, empty where words were only taken away. */
export function changedStretch(oldText: string, newText: string): Span {
  const start = sharedUnits(oldText, newText, false);
  const end = newText.length - sharedUnits(oldText, newText, true);
  return { start, end: Math.max(start, end) };
}

/** What an edit did to a text, worked out once: its changes, and where a span of the old text is in the new (null: nowhere). */
export type TextEdit = { changes: () => readonly TextChange[]; place: (span: Span) => Span | null };

type Edited = { oldText: string; newText: string; changes: readonly TextChange[] };

/** The edit that made one text of another. Its changes are only looked for where a span lies among them. */
export function editBetween(oldText: string, newText: string): TextEdit {
  const sameStart = sharedUnits(oldText, newText, false);
  const sameEnd = sharedUnits(oldText, newText, true);
  const shift = newText.length - oldText.length;
  const touching = { start: sameStart, end: Math.max(sameStart, newText.length - sameEnd) };
  let known: readonly TextChange[] | undefined;
  const changes = () => {
    known ??= changesBetween(oldText, newText);
    return known;
  };
  const place = ({ start, end }: Span): Span | null => {
    if (end <= sameStart) return { start, end };
    if (start >= oldText.length - sameEnd) return { start: start + shift, end: end + shift };
    const edited = { oldText, newText, changes: changes() };
    const span = { start, end };
    return untouched(edited, span) ?? movedWords(edited, span, touching) ?? grown(edited, span);
  };
  return { changes, place };
}

/** The first change that ends behind an offset, or at it. */
function firstFrom(changes: readonly TextChange[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.oldEnd ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The changes that take words of a span or put some between them; what is put right before or after it is none of them. */
function changesIn(changes: readonly TextChange[], { start, end }: Span): TextChange[] {
  const inside: TextChange[] = [];
  for (let at = firstFrom(changes, start); at < changes.length; at++) {
    const change = changes[at];
    if (!change || change.oldStart >= end) break;
    if (change.oldEnd > start) inside.push(change);
  }
  return inside;
}

/** Where an offset that no change took away is in the new text: behind what was put there where `after`, else before it. */
function movedOffset(changes: readonly TextChange[], offset: number, after: boolean): number {
  let at = firstFrom(changes, offset);
  if (after) while ((changes[at]?.oldEnd ?? -1) === offset) at++;
  else if ((changes[at]?.oldStart ?? -1) < offset && (changes[at]?.oldEnd ?? -1) === offset) at++;
  const last = changes[at - 1];
  return last ? offset - last.oldEnd + last.newEnd : offset;
}

/** A span that no change touches, if so much around it stayed too that its words are surely these. */
function untouched({ oldText, changes }: Edited, span: Span): Span | null {
  if (changesIn(changes, span).length > 0) return null;
  if (!surelyHere(oldText, changes, span)) return null;
  const start = movedOffset(changes, span.start, true);
  return { start, end: start + span.end - span.start };
}

/** Whether at least sixteen of the units around a span stayed (or all, where there are fewer). */
function surelyHere(oldText: string, changes: readonly TextChange[], { start, end }: Span): boolean {
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(oldText.length, end + CONTEXT_UNITS);
  const around = start - from + (to - end);
  let gone = 0;
  for (let at = firstFrom(changes, from); at < changes.length; at++) {
    const change = changes[at];
    if (!change || change.oldStart > to) break;
    gone += overlap(change, from, start) + overlap(change, end, to);
  }
  return around - gone >= Math.min(2 * ENOUGH_UNITS, around);
}

function overlap({ oldStart, oldEnd }: TextChange, from: number, to: number): number {
  return Math.max(0, Math.min(oldEnd, to) - Math.max(oldStart, from));
}

function movedWords({ oldText, newText }: Edited, span: Span, touching: Span): Span | null {
  const quote = oldText.slice(span.start, span.end);
  const alone = () => oldText.indexOf(quote) === oldText.lastIndexOf(quote);
  return findWords(newText, { ...contextOf(oldText, span), touching, alone });
}

/** The highlight with the edits in it, if half of its words, or half of what is there now, were its words before. */
function grown({ oldText, newText, changes }: Edited, { start, end }: Span): Span | null {
  const inside = changesIn(changes, { start, end });
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || first.oldStart < start || last.oldEnd > end) return null;
  const span = {
    start: first.oldStart === start ? first.newStart : movedOffset(changes, start, true),
    end: last.oldEnd === end ? last.newEnd : movedOffset(changes, end, false),
  };
  const left = inside.reduce((units, change) => units - (change.oldEnd - change.oldStart), end - start);
  const half = Math.min(end - start, span.end - span.start) / 2;
  const plain = changes.length === 1 || left >= ENOUGH_UNITS || surelyHere(oldText, changes, { start, end });
  return left > 0 && left >= half && plain ? tightSpan(newText, span) : null;
}

/** `touching`: look only at places that touch this stretch. `alone`: the words stood nowhere else, so that one place is enough to know them by. */
export type Words = { quote: string; before: string; after: string; touching?: Span; alone?: () => boolean };

/** Words that stand at more places than this are not told apart by what stands around them. */
const MOST_PLACES = 400;

/**
 * Finds words in a text by what stood before and after them (as `contextOf` kept it).
 * Null where they are gone, where too little of what stood around them is left, or where two places fit equally well.
 */
export function findWords(text: string, { quote, before, after, touching, alone }: Words): Span | null {
  const from = touching ? Math.max(0, touching.start - quote.length + 1) : 0;
  const to = touching ? Math.min(text.length, touching.end + quote.length - 1) : text.length;
  const part = text.slice(from, to);
  let best = { start: -1, fit: -1, rivals: 0 };
  let places = 0;
  for (let at = part.indexOf(quote); at !== -1; at = part.indexOf(quote, at + 1)) {
    const start = from + at;
    const fit = fitOf(text, { start, end: start + quote.length }, { before, after });
    if (++places > MOST_PLACES) return null;
    if (fit > best.fit) best = { start, fit, rivals: 0 };
    else if (fit === best.fit) best.rivals++;
  }
  if (places === 0 || best.rivals > 0) return null;
  const known =
    best.fit >= Math.min(ENOUGH_UNITS, before.length + after.length) ||
    (places === 1 && (quote.length + best.fit >= ENOUGH_UNITS || isOwnWord(text, best.start, quote)) && alone?.() === true);
  return known ? { start: best.start, end: best.start + quote.length } : null;
}

/** Whether words of four letters and more stand there as they were or with an ending of one or two letters ("team", "teams"). */
function isOwnWord(text: string, start: number, quote: string): boolean {
  const end = start + quote.length;
  return (
    quote.length >= 4 && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /^\p{L}{0,2}(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))
  );
}

function fitOf(text: string, { start, end }: Span, { before, after }: { before: string; after: string }): number {
  return (
    sharedUnits(text.slice(Math.max(0, start - before.length), start), before, true) +
    sharedUnits(text.slice(end, end + after.length), after, false)
  );
}
