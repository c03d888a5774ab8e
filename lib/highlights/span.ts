import { AppError } from "@/lib/errors";
import type { Span } from "@/lib/text/sentences";

/** How much of the text on each side is kept with a highlight, in UTF-16 units, to find its words again. */
export const CONTEXT_UNITS = 32;

const SPACE = /\s/u;

/** True where an offset would cut a character of two units in half. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** A span without white space at its ends and without half characters: offsets in UTF-16 units, end exclusive. Null where nothing is left. */
export function tightSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  if (splitsPair(text, start)) start--;
  if (splitsPair(text, end)) end++;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** The span to store for a selection. Throws REFUSED for one that is empty, backwards, outside the text or only white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  if (start < 0 || end > text.length) {
    throw refused(
      `The selection ends outside the text, which has ${text.length} characters. Open the text again and select the words once more.`,
      "end",
    );
  }
  const span = end > start ? tightSpan(text, { start, end }) : null;
  if (span === null) throw refused("The selection holds no words. Select at least one word.", "start");
  return span;
}

/** The words of a span and what stands right before and after them, never half a character. */
export function contextOf(text: string, { start, end }: Span): { quote: string; before: string; after: string } {
  let from = Math.max(0, start - CONTEXT_UNITS);
  let to = Math.min(text.length, end + CONTEXT_UNITS);
  if (splitsPair(text, from)) from++;
  if (splitsPair(text, to)) to--;
  return { quote: text.slice(start, end), before: text.slice(from, start), after: text.slice(end, to) };
}

function refused(sentence: string, path: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path, message: "not a span of this text" }] });
}
