import type { Span } from "./sentences";

/** What ends a word for the eye: a blank, or a stop of a script that has none. */
const BREAK = /[\s、。，．！？；：]/u;

/** A span with what stands around it, at most `around` units on each side, no word of it cut: of a side where nothing ends a word there is nothing. Offsets in UTF-16 units. */
export function withWordsAround(text: string, { start, end }: Span, around: number): Span {
  return { start: from(text, start, start - around), end: to(text, end, end + around) };
}

function from(text: string, start: number, at: number): number {
  if (at <= 0) return 0;
  for (let place = at - 1; place < start; place += 1) if (BREAK.test(text.charAt(place))) return place + 1;
  return start;
}

function to(text: string, end: number, at: number): number {
  if (at >= text.length) return text.length;
  for (let place = at; place >= end; place -= 1) if (BREAK.test(text.charAt(place))) return place;
  return end;
}
