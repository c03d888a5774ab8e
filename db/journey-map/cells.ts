import { and, asc, eq, isNull } from "drizzle-orm";
import { requireThere } from "@/db/listed/refers";
import { mapCells } from "@/db/schema";
import { firstVersion, newId, newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { CellInput, TypedCell, WrittenCells } from "@/lib/journey-map/schema";
import { leadTeam } from "@/lib/touchpoints/schema";
import { requireMapRow } from "./maps";

type CellRow = typeof mapCells.$inferSelect;

export function toCell({ id, version, personaId, step, lane, text, supporters }: CellRow): TypedCell {
  return { id, version, personaId, step, lane, text, supporters };
}

/** What is written in a map, for all personas and each. */
export function listCells(db: Db, { studyId, mapId }: { studyId: string; mapId: string }): TypedCell[] {
  return db
    .select()
    .from(mapCells)
    .where(and(eq(mapCells.studyId, studyId), eq(mapCells.mapId, mapId)))
    .orderBy(asc(mapCells.id))
    .all()
    .map(toCell);
}

type Writing = { studyId: string; mapId: string; cells: readonly CellInput[] };

/**
 * Writes cells of a map, all or none; an empty text takes away what stood there. The existing map is made with its first cell. Answers what was written and
 * what stood there before, so that it can be put back. An owner is one team: the others support it. A cell that is written anew is none of the versions that it had before. Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function writeCells(db: Db, { studyId, mapId, cells }: Writing): WrittenCells {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const map = requireMapRow(tx, { studyId, mapId });
    const before: TypedCell[] = [];
    const written = cells.map((cell) => {
      requireThere(tx, study, { personaId: cell.personaId, step: cell.step });
      requireOneLead(cell);
      const row = findCell(tx, map.id, cell);
      const was = row ? toCell(row) : { ...cell, id: "", version: 0, text: "", supporters: [] };
      if (cell.version !== undefined) requireVersion(was, cell.version);
      before.push(was);
      return writeCell(tx, { studyId, mapId: map.id, cell, row });
    });
    return { cells: written, before: before.map(withoutVersionAsked) };
  });
}

function withoutVersionAsked({ id, version, personaId, step, lane, text, supporters }: TypedCell): TypedCell {
  return { id, version, personaId, step, lane, text, supporters };
}

function findCell(tx: Db, mapId: string, { personaId, step, lane }: CellInput): CellRow | undefined {
  const whose = personaId === null ? isNull(mapCells.personaId) : eq(mapCells.personaId, personaId);
  return tx
    .select()
    .from(mapCells)
    .where(and(eq(mapCells.mapId, mapId), whose, eq(mapCells.step, step), eq(mapCells.lane, lane)))
    .get();
}

function writeCell(
  tx: Db,
  { studyId, mapId, cell, row }: { studyId: string; mapId: string; cell: CellInput; row: CellRow | undefined },
): TypedCell {
  const { personaId, step, lane, text, supporters = row?.supporters ?? [] } = cell;
  const empty = { id: "", version: 0, personaId, step, lane, text: "", supporters: [] };
  if (text === "") {
    if (row) tx.delete(mapCells).where(eq(mapCells.id, row.id)).run();
    return empty;
  }
  if (!row) {
    const made = {
      ...newRecord(),
      version: firstVersion(),
      id: idOf(tx, cell.id),
      studyId,
      mapId,
      personaId,
      step,
      lane,
      text,
      supporters,
    };
    return toCell(tx.insert(mapCells).values(made).returning().get());
  }
  const change = { text, supporters, version: row.version + 1, updatedAt: now() };
  return toCell(tx.update(mapCells).set(change).where(eq(mapCells.id, row.id)).returning().get());
}

/**
 * The id of a cell that is written anew. One that stood there and is put back keeps its own, so that the quotes linked to what it said count for it again;
 * another claim gets another id, and starts without any.
 */
function idOf(tx: Db, asked: string | undefined): string {
  if (!asked) return newId();
  const taken = tx.select({ id: mapCells.id }).from(mapCells).where(eq(mapCells.id, asked)).get();
  return taken ? newId() : asked;
}

function requireOneLead({ lane, text, supporters = [] }: CellInput): void {
  if (lane !== "owner" || text === "") return;
  const one = leadTeam.safeParse(text).success;
  if (one && !supporters.some((name) => name.toLowerCase() === text.toLowerCase())) return;
  const detail = one
    ? `${text} leads here already, so it is not named among those that support it.`
    : `Exactly one team leads. “${text}” names more than one: write the one that leads, and the others as its support.`;
  throw new AppError("REFUSED", detail, { errors: [{ path: "text", message: "one team leads" }] });
}
