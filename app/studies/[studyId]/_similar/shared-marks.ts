type Span = { start: number; end: number };

const LETTER = /[\p{L}\p{N}]/u;

/** Where the shared words stand in a quote, as whole words, in order. */
export function sharedMarks(quote: string, shared: readonly string[]): Span[] {
  const lower = quote.toLowerCase();
  const spans: Span[] = [];
  for (const word of new Set(shared.map((form) => form.toLowerCase()))) {
    for (let at = lower.indexOf(word); at !== -1 && word !== ""; at = lower.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!LETTER.test(lower.charAt(at - 1)) && !LETTER.test(lower.charAt(end))) spans.push({ start: at, end });
    }
  }
  const inOrder = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((span, place) => span.start >= Math.max(0, ...inOrder.slice(0, place).map(({ end }) => end)));
}
