import { and, eq, inArray, like, sql } from "drizzle-orm";
import { moveAgreementCodes } from "@/db/agreement/follow";
import type { Touched } from "@/db/history/images";
import { assets, competitors, highlightCodes, highlights, suggestions, touchpoints } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";

type Move = { studyId: string; codeId: string; to: string | null };
type Moved = readonly { id: string; added: boolean }[];

/** What a code left when it was deleted or merged. `to`: the code that took its place; `added`: that one was new there. */
export type Leaving = { to: string | null; highlights: Moved; suggestions: Moved };

/** Takes a code off every highlight and suggestion, putting another in its place where one is given; what is heard under it is then heard under that one. */
export function moveCode(tx: Db, move: Move): void {
  moveOnHighlights(tx, move);
  moveOnSuggestions(tx, move);
  moveOnJourney(tx, move);
  moveAgreementCodes(tx, move);
}

/** Competitors, touchpoints and content named by the code. One that is only deleted can come back, so they keep it. */
function moveOnJourney(tx: Db, { studyId, codeId, to }: Move): void {
  if (to === null) return;
  for (const table of [competitors, touchpoints, assets]) {
    tx.update(table)
      .set({ codeId: to, version: sql`${table.version} + 1`, updatedAt: now() })
      .where(and(eq(table.studyId, studyId), eq(table.codeId, codeId)))
      .run();
  }
}

/** Every highlight that carries a code and every suggestion that proposes it, deleted ones too. */
export function carriersOf(
  db: Db,
  { studyId, codeId }: { studyId: string; codeId: string },
): Required<Pick<Touched, "highlightIds" | "suggestionIds">> {
  const carrying = and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.codeId, codeId));
  const carriers = db.select({ id: highlightCodes.highlightId }).from(highlightCodes).where(carrying).all();
  const proposing = and(eq(suggestions.studyId, studyId), like(suggestions.codeIds, `%${JSON.stringify(codeId)}%`));
  const proposals = db.select({ id: suggestions.id }).from(suggestions).where(proposing).all();
  return { highlightIds: carriers.map(({ id }) => id), suggestionIds: proposals.map(({ id }) => id) };
}

function moveOnHighlights(tx: Db, { studyId, codeId, to }: Move): void {
  const carrying = tx
    .delete(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.codeId, codeId)))
    .returning({ id: highlightCodes.highlightId })
    .all();
  const moved = carrying.map(({ id }) => ({ id, added: to !== null && putCode(tx, { studyId, highlightId: id, codeId: to }) }));
  markChanged(tx, moved);
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

function moveOnSuggestions(tx: Db, { studyId, codeId, to }: Move): void {
  const proposing = tx
    .select({ id: suggestions.id, codeIds: suggestions.codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), like(suggestions.codeIds, `%${JSON.stringify(codeId)}%`)))
    .all();
  for (const { id, codeIds } of proposing) {
    const others = codeIds.filter((one) => one !== codeId);
    const added = to !== null && !others.includes(to);
    setCodeIds(tx, id, added ? [...others, to] : others);
  }
}

function setCodeIds(tx: Db, suggestionId: string, codeIds: string[]): void {
  tx.update(suggestions)
    .set({ codeIds, version: sql`${suggestions.version} + 1`, updatedAt: now() })
    .where(eq(suggestions.id, suggestionId))
    .run();
}

/** Puts a code back where `moveCode` took it off. Highlights deleted for good since are skipped; ids of another study find nothing. */
export function returnCode(tx: Db, { studyId, codeId, undo }: { studyId: string; codeId: string; undo: Leaving }): void {
  for (const { id, added } of undo.highlights) {
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

function returnToSuggestions(tx: Db, { studyId, codeId, undo }: { studyId: string; codeId: string; undo: Leaving }): void {
  const moved = new Map(undo.suggestions.map(({ id, added }) => [id, added]));
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
