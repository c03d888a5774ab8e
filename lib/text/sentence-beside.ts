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
