import type { Cells } from "@/lib/responses/schema";

/** Where some slots stand in the JSON text of a response's cells. */
export type Picker = { slots: readonly string[]; marks: readonly string[] };

export function pickerOf(slots: readonly string[]): Picker {
  return { slots, marks: slots.map((slot) => `${JSON.stringify(slot)}:`) };
}

/**
 * The raw JSON of the wanted cells in the text of all cells, one after the other: equal where and only where the cells are equal, so that 100,000 replies
 * are sorted by what they answered without reading the rest of them. A key with its two quotes can stand nowhere else in JSON but as a key.
 */
export function pickCells(text: string, { marks }: Picker): string {
  let picked = "";
  for (const mark of marks) {
    const at = text.indexOf(mark);
    picked += at < 0 ? "null," : `${text.slice(at + mark.length, endOfValue(text, at + mark.length))},`;
  }
  return picked;
}

/** What `pickCells` picked, as cells. */
export function readPicked(picked: string, { slots }: Picker): Cells {
  const values = JSON.parse(`[${picked.slice(0, -1)}]`) as (string | true | null)[];
  return Object.fromEntries(slots.flatMap((slot, at) => (values[at] == null ? [] : [[slot, values[at]]])));
}

/** A cell is a text or `true`. */
function endOfValue(text: string, start: number): number {
  if (text[start] !== '"') return start + "true".length;
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === "\\") from -= 1;
  return (at - from) % 2 === 1;
}

/** Visits the slots that the JSON text of a response's cells has a cell for, in their order. A slot holds no quotes. */
export function eachSlot(text: string, visit: (slot: string) => void): void {
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', endOfValue(text, text.indexOf('":', start) + 2))) {
    visit(text.slice(start + 1, text.indexOf('":', start)));
  }
}
