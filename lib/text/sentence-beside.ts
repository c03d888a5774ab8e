import { type Span, sentencesOf } from "./sentences";

type Where = { text: string; stretches: readonly Span[]; at: Span; step: 1 | -1 };

/**
 * The sentence that follows a span (`step` 1) or stands before it (-1), for walking a text without a mouse. `stretches` are the turns in
 * their order, which no sentence crosses; a text without turns is one stretch. Offsets in UTF-16 units; null at either end of the text.
 */
export function sentenceBeside({ text, stretches, at, step }: Where): Span | null {
  const parts = stretches.length > 0 ? stretches : [{ start: 0, end: text.length }];
  const ordered = step === 1 ? parts : [...parts].reverse();
  const isBeyond = (span: Span) => (step === 1 ? span.end > at.end : span.start < at.start);
  for (const part of ordered.filter(isBeyond)) {
    const sentences = sentencesOf(text, part.start, part.end);
    const found = step === 1 ? sentences.find(({ start }) => start >= at.end) : sentences.findLast(({ end }) => end <= at.start);
    if (found) return found;
  }
  return null;
}

/** The sentence (within its turn) that a place lies in; null between them. Offsets in UTF-16 units. */
export function sentenceAt(text: string, stretches: readonly Span[], at: number): Span | null {
  const part = stretches.length > 0 ? stretchAt(stretches, at) : { start: 0, end: text.length };
  return part ? (sentencesOf(text, part.start, part.end).find(({ start, end }) => start <= at && at <= end) ?? null) : null;
}

/** The turn (or paragraph) that follows a span, or stands before it; null at either end of the text. */
export function stretchBeside(stretches: readonly Span[], at: Span, step: 1 | -1): Span | null {
  const found = step === 1 ? stretches.find(({ start }) => start >= at.end) : stretches.findLast(({ end }) => end <= at.start);
  return found ? { start: found.start, end: found.end } : null;
}

/** The turn (or paragraph) that a place lies in; null between them. */
export function stretchAt(stretches: readonly Span[], at: number): Span | null {
  const found = stretches.find(({ start, end }) => start <= at && at <= end);
  return found ? { start: found.start, end: found.end } : null;
}

/** The paragraphs of a text: its lines, the empty ones left out. Offsets in UTF-16 units. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
