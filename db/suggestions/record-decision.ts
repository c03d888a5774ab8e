import { and, eq } from "drizzle-orm";
import { recordAction } from "@/db/history/record";
import { suggestions } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { quoted } from "@/lib/history/label";
import { counted } from "@/lib/text/counted";

/** Records a decision on suggestions as one action, with the highlights that it makes or takes away. `word`: what is done, "acceptance" say. */
export function recordDecision<T>(
  tx: Db,
  { study, ids, word }: { study: StudyRow; ids: readonly string[]; word: string },
  act: () => T,
): T {
  bringBack(tx, { studyId: study.id, ids });
  const before = decided(tx, { studyId: study.id, ids });
  const [first] = before;
  const documentIds = new Set(before.map(({ documentId }) => documentId));
  return recordAction(
    tx,
    {
      studyId: study.id,
      kind: "suggestions-decided",
      label: `${word} of ${ids.length === 1 && first ? quoted(first.quote) : counted(ids.length, "suggestion")}`,
      documentId: documentIds.size === 1 ? first?.documentId : undefined,
      suggestionIds: ids,
      highlightIds: highlightsOf(before),
      made: () => ({ highlightIds: highlightsOf(decided(tx, { studyId: study.id, ids })) }),
    },
    act,
  );
}

/** What was withdrawn while somebody had it before them waits again first: undoing the decision then brings them back to it. */
function bringBack(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): void {
  const wanted = new Set(ids);
  const { id, status } = suggestions;
  const rows = tx
    .select({ id })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(status, "withdrawn"), onlyThese(id, ids)))
    .all();
  for (const row of rows.filter((one) => wanted.has(one.id))) tx.update(suggestions).set({ status: "open" }).where(eq(id, row.id)).run();
}

function decided(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }) {
  const wanted = new Set(ids);
  const { id, quote, documentId, highlightId } = suggestions;
  return tx
    .select({ id, quote, documentId, highlightId })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), onlyThese(suggestions.id, ids)))
    .all()
    .filter((row) => wanted.has(row.id));
}

const highlightsOf = (rows: readonly { highlightId: string | null }[]) =>
  rows.flatMap(({ highlightId }) => (highlightId ? [highlightId] : []));
