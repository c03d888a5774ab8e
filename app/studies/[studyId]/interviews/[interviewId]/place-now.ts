import type { KeywordQuote } from "@/lib/keywords/schema";
import type { Span } from "@/lib/text/sentences";

/**
 * Where a stored sentence's phrase stands in the text as it is on screen: words typed since it was read move it, so the place nearest to where it
 * was that still reads the same. Null where the sentence is gone.
 */
export function placeNow({ quote, start, end, marks }: Pick<KeywordQuote, "quote" | "start" | "end" | "marks">, text: string): Span | null {
  const from = nearest(text, quote, start);
  if (from === null) return text.length >= end ? { start, end } : null;
  const [mark] = marks;
  return mark ? { start: from + mark.start, end: from + mark.end } : { start: from, end: from + quote.length };
}

function nearest(text: string, words: string, wanted: number): number | null {
  if (words === "") return null;
  if (text.startsWith(words, wanted)) return wanted;
  const before = text.lastIndexOf(words, wanted);
  const after = text.indexOf(words, wanted);
  if (before === -1 || after === -1) return before === -1 && after === -1 ? null : Math.max(before, after);
  return wanted - before <= after - wanted ? before : after;
}
