import { and, eq, inArray, like, sql } from "drizzle-orm";
import { highlightCodes, highlights, suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { CodeUndo } from "@/lib/codebook/schema";

type Move = { studyId: string; codeId: string; to: string | null };
type Moved = { id: string; added: boolean }[];

/** Takes a code off every highlight and suggestion, putting another in its place where one is given. Tells what changed, for the undo. */
export function moveCode(tx: Db, move: Move): Pick<CodeUndo, "highlights" | "suggestions"> {
  return { highlights: moveOnHighlights(tx, move), suggestions: moveOnSuggestions(tx, move) };
}

function moveOnHighlights(tx: Db, { studyId, codeId, to }: Move): Moved {
  const carrying = tx
    .delete(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.codeId, codeId)))
    .returning({ id: highlightCodes.highlightId })
    .all();
  const moved = carrying.map(({ id }) => ({ id, added: to !== null && putCode(tx, { studyId, highlightId: id, codeId: to }) }));
  markChanged(tx, moved);
  return moved;
}

/** True where the highlight did not carry the code before. */
function putCode(tx: Db, link: { studyId: string; highlightId: string; codeId: string }): boolean {
  return tx.insert(highlightCodes).values(link).onConflictDoNothing().run().changes > 0;
}

function markChanged(tx: Db, moved: Moved): void {
  const at = now();
  for (const { id } of moved) {
    tx.update(highlights)
      .set({ version: sql`${highlights.version} + 1`, updatedAt: at })
      .where(eq(highlights.id, id))
      .run();
  }
}

function moveOnSuggestions(tx: Db, { studyId, codeId, to }: Move): Moved {
  const proposing = tx
    .select({ id: suggestions.id, codeIds: suggestions.codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), like(suggestions.codeIds, `%${JSON.stringify(codeId)}%`)))
    .all();
  return proposing.map(({ id, codeIds }) => {
    const others = codeIds.filter((one) => one !== codeId);
    const added = to !== null && !others.includes(to);
    setCodeIds(tx, id, added ? [...others, to] : others);
    return { id, added };
  });
}

function setCodeIds(tx: Db, suggestionId: string, codeIds: string[]): void {
  tx.update(suggestions)
    .set({ codeIds, version: sql`${suggestions.version} + 1`, updatedAt: now() })
    .where(eq(suggestions.id, suggestionId))
    .run();
}

/** Puts a code back where `moveCode` took it off. Highlights deleted for good since are skipped; ids of another study find nothing. */
export function returnCode(tx: Db, { studyId, codeId, undo }: { studyId: string; codeId: string; undo: CodeUndo }): void {
  for (const { id, added } of undo.highlights ?? []) {
    const there = tx
      .select({ id: highlights.id })
      .from(highlights)
      .where(and(eq(highlights.studyId, studyId), eq(highlights.id, id)))
      .get();
    if (!there) continue;
    if (added && undo.to) {
      tx.delete(highlightCodes)
        .where(and(eq(highlightCodes.highlightId, id), eq(highlightCodes.codeId, undo.to)))
        .run();
    }
    putCode(tx, { studyId, highlightId: id, codeId });
    markChanged(tx, [{ id, added }]);
  }
  returnToSuggestions(tx, { studyId, codeId, undo });
}

function returnToSuggestions(tx: Db, { studyId, codeId, undo }: { studyId: string; codeId: string; undo: CodeUndo }): void {
  const moved = new Map((undo.suggestions ?? []).map(({ id, added }) => [id, added]));
  const rows = tx
    .select({ id: suggestions.id, codeIds: suggestions.codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), inArray(suggestions.id, [...moved.keys()])))
    .all();
  for (const { id, codeIds } of rows) {
    const others = codeIds.filter((one) => one !== codeId && !(moved.get(id) && one === undo.to));
    setCodeIds(tx, id, [...others, codeId]);
  }
}
