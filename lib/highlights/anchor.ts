import type { Span } from "@/lib/text/sentences";
import { contextOf, tightSpan } from "./span";

export type Anchored = Span & { id: string };
export type Reanchored = { kept: Anchored[]; orphaned: string[] };

/** So many units of what stood around some words must still stand there for them to be found again; or the words with it are that long and stand nowhere else. */
export const ENOUGH_UNITS = 8;

/** How many units two texts share at their beginning (`from` 0), or at their end (`from` 1). */
function shared(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (
    count < most &&
    (fromEnd ? a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count) : a.charCodeAt(count) === b.charCodeAt(count))
  )
    count++;
  return count;
}

/**
 * Where the highlights of a text are after it was edited. What lies before the edit stays, what lies after it moves along; an edit inside
 * a highlight becomes part of it while at least half of its words are left; words that were moved are found again by what stands around
 * them. The others are `orphaned`, never put elsewhere: a kept highlight's words are its old words, or the edit was inside it.
 */
export function reanchor(oldText: string, newText: string, marks: readonly Anchored[]): Reanchored {
  const edit = new Map<string, Span | null>();
  const place = placer(oldText, newText);
  for (const mark of marks) edit.set(mark.id, place(mark));
  const kept: Anchored[] = [];
  const orphaned: string[] = [];
  for (const [id, span] of edit) {
    if (span === null) orphaned.push(id);
    else kept.push({ id, ...span });
  }
  return { kept, orphaned };
}

/** The stretch of the new text that an edit put in place of the old: offsets in UTF-16 units, empty where words were only taken away. */
export function changedStretch(oldText: string, newText: string): Span {
  const start = shared(oldText, newText, false);
  const end = newText.length - shared(oldText, newText, true);
  return { start, end: Math.max(start, end) };
}

function placer(oldText: string, newText: string): (span: Span) => Span | null {
  const sameStart = shared(oldText, newText, false);
  const sameEnd = shared(oldText, newText, true);
  const shift = newText.length - oldText.length;
  const oldFrom = sameStart;
  const oldTo = Math.max(sameStart, oldText.length - sameEnd);
  const changed = { start: oldFrom, end: Math.max(oldFrom, oldTo + shift) };
  return ({ start, end }) => {
    if (end <= sameStart) return { start, end };
    if (start >= oldText.length - sameEnd) return { start: start + shift, end: end + shift };
    const quote = oldText.slice(start, end);
    const alone = oldText.indexOf(quote) === oldText.lastIndexOf(quote);
    const moved = findWords(newText, { ...contextOf(oldText, { start, end }), touching: changed, alone });
    if (moved !== null) return moved;
    const editInside = start <= oldFrom && oldTo <= end;
    return editInside ? grown(newText, { start, end }, { removed: oldTo - oldFrom, shift }) : null;
  };
}

/** The highlight with the edit in it, if half of its words, or half of what is there now, were its words before. */
function grown(newText: string, { start, end }: Span, { removed, shift }: { removed: number; shift: number }): Span | null {
  const left = end - start - removed;
  const span = { start, end: end + shift };
  const half = Math.min(end - start, span.end - span.start) / 2;
  return left > 0 && left >= half ? tightSpan(newText, span) : null;
}

/** `touching`: look only at places that touch this stretch. `alone`: the words stood nowhere else, so that one place is enough to know them by. */
export type Words = { quote: string; before: string; after: string; touching?: Span; alone?: boolean };

/**
 * Finds words in a text by what stood before and after them (as `contextOf` kept it).
 * Null where they are gone, where too little of what stood around them is left, or where two places fit equally well.
 */
export function findWords(text: string, { quote, before, after, touching, alone = false }: Words): Span | null {
  const from = touching ? Math.max(0, touching.start - quote.length + 1) : 0;
  const to = touching ? Math.min(text.length, touching.end + quote.length - 1) : text.length;
  const part = text.slice(from, to);
  let best = { start: -1, fit: -1, rivals: 0 };
  let places = 0;
  for (let at = part.indexOf(quote); at !== -1; at = part.indexOf(quote, at + 1)) {
    const start = from + at;
    const fit = fitOf(text, { start, end: start + quote.length }, { before, after });
    places++;
    if (fit > best.fit) best = { start, fit, rivals: 0 };
    else if (fit === best.fit) best.rivals++;
  }
  const known =
    best.fit >= Math.min(ENOUGH_UNITS, before.length + after.length) ||
    (alone && places === 1 && (quote.length + best.fit >= ENOUGH_UNITS || isOwnWord(text, best.start, quote)));
  return places > 0 && best.rivals === 0 && known ? { start: best.start, end: best.start + quote.length } : null;
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
    shared(text.slice(Math.max(0, start - before.length), start), before, true) + shared(text.slice(end, end + after.length), after, false)
  );
}
