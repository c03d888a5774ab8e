import { reanchor } from "@/lib/highlights/anchor";
import type { QueuedMark } from "./journal";

/** Marks that wait to be stored, after the text changed under them; one whose words are gone goes with them. */
export function moveMarks(marks: readonly QueuedMark[], before: string, after: string): QueuedMark[] {
  if (marks.length === 0 || before === after) return [...marks];
  const places = marks.map(({ start, end }, index) => ({ id: String(index), start, end }));
  return reanchor(before, after, places).kept.flatMap(({ id, start, end }) => {
    const mark = marks[Number(id)];
    return mark ? [{ ...mark, start, end }] : [];
  });
}
