import type { Span } from "@/lib/text/sentences";

/** A word as it stands (`start`, `end` in UTF-16) and in lower case with plain apostrophes. */
export type Token = Span & { word: string; surface: string };

/** Letters and digits, joined inside by an apostrophe, hyphen, dot, ampersand or underscore, with the + and # of C++ and C#. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-.&_][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu;
const LONGEST_WORD = 60;

/** The words of `text` between two offsets, in order. Runs of more than 60 characters are no words and are left out. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const surface = match[0];
    if (surface.length > LONGEST_WORD) continue;
    const start = from + match.index;
    tokens.push({ start, end: start + surface.length, surface, word: surface.toLowerCase().replaceAll("’", "'") });
  }
  return tokens;
}
