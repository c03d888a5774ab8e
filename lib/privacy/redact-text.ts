import type { Span } from "@/lib/text/sentences";

type Replaced = Span & { placeholder: string };

/** A text after a redaction, and where a stretch of the old text lies in it. */
export type Redacted = { text: string; place: (span: Span) => Span };

/**
 * Replaces stretches of a text (in order, without overlaps) by their placeholders. A stretch of the old text keeps its words: one that began or
 * ended inside a replaced stretch takes the whole placeholder with it, so that a highlight over a redacted word stays one.
 */
export function redactText(text: string, spans: readonly Replaced[]): Redacted {
  const parts: string[] = [];
  /** where each placeholder stands in the new text */
  const newStarts: number[] = [];
  let [from, length] = [0, 0];
  for (const { start, end, placeholder } of spans) {
    const kept = text.slice(from, start);
    newStarts.push(length + kept.length);
    parts.push(kept, placeholder);
    length += kept.length + placeholder.length;
    from = end;
  }
  parts.push(text.slice(from));

  /** An offset outside the replaced stretches moves with its words; inside one it goes to the placeholder's start or end. */
  function move(offset: number, side: "start" | "end"): number {
    const at = lastBefore(spans, side === "start" ? offset : offset - 1);
    const span = spans[at];
    const newStart = newStarts[at];
    if (!span || newStart === undefined) return offset;
    const newEnd = newStart + span.placeholder.length;
    if (offset < span.end || (side === "end" && offset <= span.end)) return side === "start" ? newStart : newEnd;
    return newEnd + offset - span.end;
  }

  return {
    text: parts.join(""),
    place: ({ start, end }) => ({ start: move(start, "start"), end: Math.max(move(start, "start"), move(end, "end")) }),
  };
}

/** The last stretch that begins at the offset or before it; -1 where none does. */
function lastBefore(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
