import { and, eq, inArray } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { suggestions } from "@/db/schema";
import type { Db } from "@/db/types";
import { reanchor, type TextEdit } from "@/lib/highlights/anchor";

/** Suggestions follow an edit of their text as highlights do. Open ones whose words are gone go with them; decided ones stay, as what was decided. */
export function followEdit(tx: Db, { before, text, edit }: { before: DocumentRow; text: string; edit?: Pick<TextEdit, "place"> }): void {
  const rows = tx
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.studyId, before.studyId), eq(suggestions.documentId, before.id)))
    .all();
  const standing = rows.filter((row) => before.text.slice(row.start, row.end) === row.quote);
  const { kept, orphaned } = reanchor(before.text, text, standing, edit);
  for (const { id, start, end } of kept) {
    tx.update(suggestions)
      .set({ start, end, quote: text.slice(start, end) })
      .where(eq(suggestions.id, id))
      .run();
  }
  for (const id of orphaned) {
    tx.delete(suggestions)
      .where(and(eq(suggestions.id, id), inArray(suggestions.status, ["open", "withdrawn"])))
      .run();
  }
}
