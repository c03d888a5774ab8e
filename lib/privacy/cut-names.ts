import type { Span } from "@/lib/text/sentences";
import type { IdentityFinder } from "./find-identities";

/** So much around an end is looked at: longer than a name or an address. UTF-16 units. */
const AROUND = 100;
const TELLING = /[\p{L}\p{N}]/u;

/** Whether all of a stretch that is hidden in its text is hidden in its own words too: a stretch that begins or ends within a name holds a piece that is found nowhere. */
export function hidesWhole(text: string, { start, end }: Span, find: IdentityFinder): boolean {
  const pieces = [start, end].flatMap((edge) => cutAt(text, edge, find));
  if (pieces.length === 0) return true;
  const own = find(text.slice(start, end)).map((span) => ({ start: span.start + start, end: span.end + start }));
  return pieces.every((piece) => isCovered(text, { start: Math.max(start, piece.start), end: Math.min(end, piece.end) }, own));
}

/** What is found in a text across an offset. */
function cutAt(text: string, edge: number, find: IdentityFinder): Span[] {
  const from = Math.max(0, edge - AROUND);
  const found = find(text.slice(from, edge + AROUND)).map((span) => ({ start: span.start + from, end: span.end + from }));
  return found.filter((span) => span.start < edge && edge < span.end);
}

function isCovered(text: string, { start, end }: Span, own: readonly Span[]): boolean {
  for (let at = start; at < end; at += 1)
    if (TELLING.test(text.charAt(at)) && !own.some((span) => span.start <= at && at < span.end)) return false;
  return true;
}

type Cut = { before: string; quote: string; after: string };

/** What of a quote is a piece of something found across its ends, of which it is only a part: offsets into the quote. `before` and `after`: what stands beside it. */
export function cutPieces({ before, quote, after }: Cut, find: IdentityFinder): Span[] {
  const ends = [joins(before, quote) ? before.length : null, joins(quote, after) ? before.length + quote.length : null];
  const text = before + quote + after;
  return ends
    .flatMap((edge) => (edge === null ? [] : cutAt(text, edge, find)))
    .map((span) => ({ start: Math.max(0, span.start - before.length), end: Math.min(quote.length, span.end - before.length) }));
}

/** A word, a number or an address goes on from one to the other: few do, and only these are looked at. */
const GOES_ON = /[\p{L}\p{M}\p{N}@][._+'’-]?$/u;
const IS_GONE_ON = /^[._+'’-]?[\p{L}\p{M}\p{N}@]/u;

function joins(before: string, after: string): boolean {
  return IS_GONE_ON.test(after) && GOES_ON.test(before.slice(-4));
}
