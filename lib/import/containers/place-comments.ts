import type { SourceComment } from "./contained";

const WHITE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * For each character of what was kept, where it stood in the source; null where it stood nowhere. What parsing takes out (labels, times)
 * heads a line, so the two are matched from the end: every kept character goes with the last place it can have come from.
 */
function originOf(source: string, kept: string): Int32Array | null {
  const origin = new Int32Array(kept.length).fill(-1);
  let at = source.length - 1;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const char = kept[index] ?? "";
    if (WHITE.test(char)) continue;
    while (at >= 0 && source[at] !== char) at -= 1;
    if (at < 0) return null;
    origin[index] = at;
    at -= 1;
  }
  return origin;
}

/** A span that ends inside a word is meant to hold the whole of it: matching may be off by a letter where a label ends like a word. */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && WORD.test(text[from] ?? "") && WORD.test(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && WORD.test(text[to - 1] ?? "") && WORD.test(text[to] ?? "")) to += 1;
  return { start: from, end: to };
}

/** The first kept character that came from `offset` of the source or after it. */
function firstFrom(filled: { index: number; from: number }[], offset: number): number {
  let low = 0;
  let high = filled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((filled[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The comments of a document on the words as they were kept, labels and times gone: offsets of `kept`, whole words. Comments on nothing but what
 * was taken out are left away. Linear in the length.
 */
export function placeComments(source: string, kept: string, comments: SourceComment[]): SourceComment[] {
  if (comments.length === 0) return [];
  const origin = originOf(source, kept);
  if (!origin) return [];
  const filled: { index: number; from: number }[] = [];
  origin.forEach((from, index) => {
    if (from >= 0) filled.push({ index, from });
  });
  return comments.flatMap(({ start, end, remark }) => {
    const first = filled[firstFrom(filled, start)];
    const last = filled[firstFrom(filled, end) - 1];
    if (!first || !last || last.index < first.index || last.from < start) return [];
    return [{ ...wholeWords(kept, first.index, last.index + 1), remark }];
  });
}
