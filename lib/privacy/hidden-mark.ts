import type { Span } from "@/lib/text/sentences";

/** Stands for each letter of what somebody may not see: a full block (U+2588), one UTF-16 unit, so that offsets into the text stay right. */
export const HIDDEN_MARK = "█";

/** Longer passages get blanks, so that a line can break; not where theirs were, which would tell how long the words are. */
const LONG = 40;
const RUNS = [7, 4, 9, 3, 6, 5, 8];

/** A text of the same length with these stretches hidden (UTF-16 offsets, end exclusive, in any order); line ends stay. */
export function hideSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let hidden = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    hidden += text.slice(at, from) + marksFor(text.slice(from, end));
    at = Math.min(end, text.length);
  }
  return hidden + text.slice(at);
}

/** A whole text hidden, at its length. */
export function hideAll(text: string): string {
  return marksFor(text);
}

function marksFor(words: string): string {
  if (words.length < LONG) return words.replace(/[^\n]/g, HIDDEN_MARK);
  const pattern = RUNS.map((run) => HIDDEN_MARK.repeat(run)).join(" ");
  return words
    .split("\n")
    .map((line) => {
      const marks = `${pattern} `.repeat(Math.ceil(line.length / (pattern.length + 1))).slice(0, line.length);
      return marks.endsWith(" ") ? `${marks.slice(0, -1)}${HIDDEN_MARK}` : marks;
    })
    .join("\n");
}

/** Whether a value, or anything in it, the names of its fields too, holds marks: what was hidden from whoever sends it would be written over by them. */
export function holdsMarks(value: unknown): boolean {
  if (typeof value === "string") return value.includes(HIDDEN_MARK);
  if (Array.isArray(value)) return value.some(holdsMarks);
  return typeof value === "object" && value !== null && Object.entries(value).some(holdsMarks);
}
