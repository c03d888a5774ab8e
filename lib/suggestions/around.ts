import type { Span } from "@/lib/text/sentences";

/** So much is shown on each side of what is judged, in UTF-16 units. */
const MOST_AROUND = 220;

/**
 * What stands before and after a span within the stretch it belongs to (its turn, or the line of a note), at most 220 units on each side, cut at a
 * space and marked with an ellipsis where more was said. Offsets in UTF-16 units.
 */
export function wordsAround(text: string, span: Span, within: Span): { before: string; after: string } {
  const before = text.slice(Math.min(within.start, span.start), span.start);
  const after = text.slice(span.end, Math.max(within.end, span.end));
  return { before: lastOf(before), after: firstOf(after) };
}

/** The end of a stretch, at most 220 units, from the beginning of a word. */
export function lastOf(words: string): string {
  const plain = words.replace(/\s+/gu, " ");
  if (plain.length <= MOST_AROUND) return plain.trimStart();
  const cut = plain.slice(-MOST_AROUND);
  return `…${cut.slice(cut.indexOf(" ") + 1).replace(/^[\uDC00-\uDFFF]/u, "")}`;
}

function firstOf(words: string): string {
  const plain = words.replace(/\s+/gu, " ");
  if (plain.length <= MOST_AROUND) return plain.trimEnd();
  const cut = plain.slice(0, MOST_AROUND);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** The line of a text in which a span begins, as offsets: what stands around a note is its own line. */
export function lineAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", Math.max(0, start - 1)) + 1, end: next < 0 ? text.length : next };
}
