import type { Span } from "@/lib/text/sentences";

/** Where a mark stands on the strip that shows a whole text: in which row, what it is, and how far along, in pixels. */
export type StripMark = { x: number; row: "above" | "on" | "below"; proposed: boolean; ids: string[] };

type Marked = Span & { id: string; point: "trigger" | "failure" | null; proposed: boolean };

/** Marks nearer than this are one glyph. */
const STEP = 3;

const ROWS = { trigger: "above", failure: "below", none: "on" } as const;

/**
 * The marks of a text of `length` UTF-16 units along a strip of `width` pixels: triggers above the line, failures below, others on it.
 * Marks of one kind that would cover each other become one, so that a strip never holds more glyphs than it has room for.
 */
export function stripMarks(marks: readonly Marked[], length: number, width: number): StripMark[] {
  const found = new Map<string, StripMark>();
  for (const mark of marks) {
    const x = Math.round(((length > 0 ? mark.start / length : 0) * width) / STEP) * STEP;
    const row = ROWS[mark.point ?? "none"];
    const key = `${x} ${row} ${mark.proposed}`;
    const same = found.get(key);
    if (same) same.ids.push(mark.id);
    else found.set(key, { x, row, proposed: mark.proposed, ids: [mark.id] });
  }
  return [...found.values()];
}
