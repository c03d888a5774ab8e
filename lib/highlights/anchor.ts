import { changesBetween, firstChangeFrom, sharedUnits, type TextChange } from "@/lib/text/changes";
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

/** What an edit did to a text, worked out once. */
export type TextEdit = {
  changes: () => readonly TextChange[];
  /** where a span of the old text is in the new; null: nowhere */
  place: (span: Span) => Span | null;
  /** the stretch of the new text that all changes lie in */
  stretch: Span;
  /** whether a span of the new text is not as it was: some of it was put there, or something between its words was taken away */
  touches: (span: Span) => boolean;
};

type Edited = { oldText: string; newText: string; changes: readonly TextChange[]; stretch: Span };

function touched(changes: readonly TextChange[], { start, end }: Span): boolean {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.newEnd ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const change = changes[low];
  return change !== undefined && change.newStart < end;
}

/** The edit that made one text of another. Its changes are only looked for where a span lies among them. */
export function editBetween(oldText: string, newText: string): TextEdit {
  const sameStart = sharedUnits(oldText, newText, false);
  const sameEnd = sharedUnits(oldText, newText, true);
  const shift = newText.length - oldText.length;
  const stretch = { start: sameStart, end: Math.max(sameStart, newText.length - sameEnd) };
  let known: readonly TextChange[] | undefined;
  const changes = () => {
    known ??= changesBetween(oldText, newText);
    return known;
  };
  const place = ({ start, end }: Span): Span | null => {
    if (end <= sameStart) return { start, end };
    if (start >= oldText.length - sameEnd) return { start: start + shift, end: end + shift };
    const edited = { oldText, newText, changes: changes(), stretch };
    const span = { start, end };
    return untouched(edited, span) ?? movedWords(edited, span) ?? grown(edited, span);
  };
  return { changes, place, stretch, touches: (span) => touched(changes(), span) };
}

/** The changes that take words of a span or put some between them; what is put right before or after it is none of them. */
function changesIn(changes: readonly TextChange[], { start, end }: Span): TextChange[] {
  const inside: TextChange[] = [];
  for (let at = firstChangeFrom(changes, start); at < changes.length; at++) {
    const change = changes[at];
    if (!change || change.oldStart >= end) break;
    if (change.oldEnd > start) inside.push(change);
  }
  return inside;
}

/** Where an offset that no change took away is in the new text: behind what was put there where `after`, else before it. */
function movedOffset(changes: readonly TextChange[], offset: number, after: boolean): number {
  let at = firstChangeFrom(changes, offset);
  if (after) while ((changes[at]?.oldEnd ?? -1) === offset) at++;
  else if ((changes[at]?.oldStart ?? -1) < offset && (changes[at]?.oldEnd ?? -1) === offset) at++;
  const last = changes[at - 1];
  return last ? offset - last.oldEnd + last.newEnd : offset;
}

/** Where a span that no change touches stands; null for one that some change does. */
function shiftedSpan(changes: readonly TextChange[], span: Span): Span | null {
  if (changesIn(changes, span).length > 0) return null;
  const start = movedOffset(changes, span.start, true);
  return { start, end: start + span.end - span.start };
}

/** A span that no change touches, if so much around it stayed too that its words are surely these. */
function untouched({ oldText, changes }: Edited, span: Span): Span | null {
  const there = shiftedSpan(changes, span);
  return there && surelyHere(oldText, changes, span) ? there : null;
}

/** Whether at least sixteen of the units around a span stayed (or all, where there are fewer). */
function surelyHere(oldText: string, changes: readonly TextChange[], { start, end }: Span): boolean {
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(oldText.length, end + CONTEXT_UNITS);
  const around = start - from + (to - end);
  let gone = 0;
  for (let at = firstChangeFrom(changes, from); at < changes.length; at++) {
    const change = changes[at];
    if (!change || change.oldStart > to) break;
    gone += overlap(change, from, start) + overlap(change, end, to);
  }
  return around - gone >= Math.min(2 * ENOUGH_UNITS, around);
}

function overlap({ oldStart, oldEnd }: TextChange, from: number, to: number): number {
  return Math.max(0, Math.min(oldEnd, to) - Math.max(oldStart, from));
}

/** Words found again by what stood around them, where they were put; words that stood there before the edit are others. */
function movedWords({ oldText, newText, changes, stretch }: Edited, span: Span): Span | null {
  const quote = oldText.slice(span.start, span.end);
  const alone = () => oldText.indexOf(quote) === oldText.lastIndexOf(quote);
  const own = shiftedSpan(changes, span);
  const allowed = (place: Span) => place.start === own?.start || touched(changes, place);
  return findWords(newText, { ...contextOf(oldText, span), touching: stretch, allowed, alone });
}

/** Among several edits, one that puts more than this between a highlight's words (and more than twice as many) is not taken to be inside it. */
const MOST_PUT_INSIDE = 200;

/** The highlight with the edits in it, if half of its words, or half of what is there now, were its words before. */
function grown({ oldText, newText, changes }: Edited, { start, end }: Span): Span | null {
  const inside = changesIn(changes, { start, end });
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || first.oldStart < start || last.oldEnd > end) return null;
  const span = {
    start: first.oldStart === start ? first.newStart : movedOffset(changes, start, true),
    end: last.oldEnd === end ? last.newEnd : movedOffset(changes, end, false),
  };
  const tight = tightSpan(newText, span);
  if (!tight) return null;
  // white space at the ends is none of its words, though it was there before
  const trimmed = span.end - span.start - (tight.end - tight.start);
  const left = inside.reduce((units, change) => units - (change.oldEnd - change.oldStart), end - start) - trimmed;
  const half = Math.min(end - start, tight.end - tight.start) / 2;
  const modest = span.end - span.start <= 2 * (end - start) + MOST_PUT_INSIDE;
  const plain = changes.length === 1 || (modest && (left >= ENOUGH_UNITS || surelyHere(oldText, changes, { start, end })));
  return left > 0 && left >= half && plain ? tight : null;
}

/** `touching`: look only at places that touch this stretch, `allowed`: and only at these. `alone`: the words stood nowhere else, so that one place is enough to know them by. */
export type Words = {
  quote: string;
  before: string;
  after: string;
  touching?: Span;
  allowed?: (place: Span) => boolean;
  alone?: () => boolean;
};

/** Words that stand at more places than this are not told apart by what stands around them. */
const MOST_PLACES = 400;

/**
 * Finds words in a text by what stood before and after them (as `contextOf` kept it).
 * Null where they are gone, where too little of what stood around them is left, or where two places fit equally well.
 */
export function findWords(text: string, words: Words): Span | null {
  const { quote, before, after, alone } = words;
  const places = placesOf(text, words);
  let best = { start: -1, fit: -1, rivals: 0 };
  for (const start of places) {
    const fit = fitOf(text, { start, end: start + quote.length }, { before, after });
    if (fit > best.fit) best = { start, fit, rivals: 0 };
    else if (fit === best.fit) best.rivals++;
  }
  if (places.length === 0 || best.rivals > 0) return null;
  const known =
    best.fit >= Math.min(ENOUGH_UNITS, before.length + after.length) ||
    (places.length === 1 && (quote.length + best.fit >= ENOUGH_UNITS || isOwnWord(text, best.start, quote)) && alone?.() === true);
  return known ? { start: best.start, end: best.start + quote.length } : null;
}

/** Where a quote stands and may be looked for; nowhere, if that is at too many places to tell. */
function placesOf(text: string, { quote, touching, allowed }: Words): number[] {
  const from = touching ? Math.max(0, touching.start - quote.length + 1) : 0;
  const to = touching ? Math.min(text.length, touching.end + quote.length - 1) : text.length;
  const part = text.slice(from, to);
  const places: number[] = [];
  let seen = 0;
  for (let at = part.indexOf(quote); at !== -1; at = part.indexOf(quote, at + 1)) {
    if (++seen > MOST_PLACES) return [];
    const start = from + at;
    if (!allowed || allowed({ start, end: start + quote.length })) places.push(start);
  }
  return places;
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
