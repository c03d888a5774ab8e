import { and, eq, isNull } from "drizzle-orm";
import { moveLinks } from "@/db/findings/links";
import { mapCells } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { StepSlug } from "@/lib/journey/vocabulary";

type CellRow = typeof mapCells.$inferSelect;

/**
 * Puts what teams wrote into the cells of a step into those of another; where one stands there already, its words follow below, and its linked quotes go
 * along. To be called inside a write.
 */
export function moveCells(tx: Db, { studyId, from, to }: { studyId: string; from: StepSlug; to: StepSlug }): void {
  const cells = tx
    .select()
    .from(mapCells)
    .where(and(eq(mapCells.studyId, studyId), eq(mapCells.step, from)))
    .all();
  for (const cell of cells) {
    const there = cellAt(tx, { ...cell, step: to });
    if (there) join(tx, { cell, there });
    else save(tx, cell, { step: to });
  }
}

function cellAt(tx: Db, { mapId, personaId, step, lane }: CellRow): CellRow | undefined {
  const ofPersona = personaId === null ? isNull(mapCells.personaId) : eq(mapCells.personaId, personaId);
  return tx
    .select()
    .from(mapCells)
    .where(and(eq(mapCells.mapId, mapId), ofPersona, eq(mapCells.step, step), eq(mapCells.lane, lane)))
    .get();
}

/** Of an owner one team leads: the other one supports it from then on. */
function join(tx: Db, { cell, there }: { cell: CellRow; there: CellRow }): void {
  const isOwner = there.lane === "owner";
  const more = isOwner ? [cell.text, ...cell.supporters] : cell.supporters;
  const supporters = [...new Set([...there.supporters, ...more])].filter((team) => team !== "" && team !== there.text);
  save(tx, there, { supporters, text: isOwner ? there.text : [there.text, cell.text].filter((one) => one !== "").join("\n") });
  moveLinks(tx, { studyId: cell.studyId, subject: "cell", from: cell.id, to: there.id });
  tx.delete(mapCells).where(eq(mapCells.id, cell.id)).run();
}

function save(tx: Db, { id, version }: CellRow, set: Partial<CellRow>): void {
  tx.update(mapCells)
    .set({ ...set, version: version + 1, updatedAt: now() })
    .where(eq(mapCells.id, id))
    .run();
}
