import type { AnswerState, QueueAnswer } from "@/lib/answers/schema";
import type { QueueOrder } from "@/lib/answers/vocabulary";

/** A row of the list: a group of alike answers that stand one after the other, or a single one. */
export type QueueRow = { key: string; ids: string[]; text: string; waiting: number; state: AnswerState; opens: string };

/** The answers by row: each by itself in the mixed order, where alike ones stand apart. `opens`: the first of the row that waits. */
export function queueRows(items: readonly QueueAnswer[], order: QueueOrder): QueueRow[] {
  const rows: (QueueRow & { group: string })[] = [];
  for (const { documentId, group, text, state } of items) {
    const last = rows.at(-1);
    const waits = state === "waiting";
    if (order === "alike" && last?.group === group) {
      last.ids.push(documentId);
      if (waits && last.waiting === 0) last.opens = documentId;
      last.waiting += waits ? 1 : 0;
    } else rows.push({ key: documentId, ids: [documentId], text, waiting: waits ? 1 : 0, state, opens: documentId, group });
  }
  return rows;
}
