import { tightSpan } from "@/lib/highlights/span";
import type { Span } from "@/lib/text/sentences";

/** A stretch of a text that a search finds as one: a turn, a line of notes, or what stands outside the turns. */
export type Passage = Span & { speakerId: string | null };

type Turns = readonly (Span & { speakerId: string })[];

/** A line goes on where the next begins in lower case and it did not end its sentence: mail clients and notes wrap so. */
const LINE_END = /\n(?![ \t]*\p{Ll})|(?<=[.!?:…][ \t]*)\n|\n(?=[ \t]*\n)/gu;

/** The passages of a text in their order, in UTF-16 units: each turn, and what stands before, between and after them; notes line by line. Blank ones are left out. */
export function passagesOf(text: string, turns: Turns): Passage[] {
  if (turns.length === 0) return linesOf(text);
  const passages: Passage[] = [];
  let at = 0;
  const push = (span: Span, speakerId: string | null) => {
    const tight = span.end > span.start ? tightSpan(text, span) : null;
    if (tight) passages.push({ ...tight, speakerId });
  };
  for (const { start, end, speakerId } of turns) {
    push({ start: at, end: start }, null);
    push({ start, end }, speakerId);
    at = Math.max(at, end);
  }
  push({ start: at, end: text.length }, null);
  return passages;
}

function linesOf(text: string): Passage[] {
  const ends = [...text.matchAll(LINE_END)].map(({ index }) => index);
  return [...ends, text.length].flatMap((end, place) => {
    const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
    const tight = end > start ? tightSpan(text, { start, end }) : null;
    return tight ? [{ ...tight, speakerId: null }] : [];
  });
}
