import type { DifferenceType, Lane } from "@/lib/journey/map-vocabulary";
import { cellText } from "./cell-text";
import type { Difference, DrawnMap, MapCell } from "./schema";

type CellPlace = { personaId: string | null; step: string; lane: Lane };

/** The key of a cell on its map, under which a difference is typed. */
export function cellKey({ personaId, step, lane }: CellPlace): string {
  return `${personaId ?? "all"}:${step}:${lane}`;
}

const plain = (text: string) => text.replace(/\s+/gu, " ").trim();

type Beside = {
  existing: Pick<DrawnMap, "cells">;
  other: Pick<DrawnMap, "cells" | "columns" | "personaId">;
  types: ReadonlyMap<string, DifferenceType>;
};

/**
 * The cells in which a map says something else than the existing one does, in the order of the lanes and the journey; as many as there are differing
 * cells. An empty cell of the other map is no difference: there it stays as it is, or nobody knows. Line breaks and blanks alone make none.
 */
export function differencesOf({ existing, other, types }: Beside): Difference[] {
  const now = new Map(existing.cells.map((cell) => [`${cell.lane}.${cell.column}`, cell]));
  const stepOf = new Map(other.columns.map(({ key, step }) => [key, step]));
  return other.cells.flatMap((cell) => {
    const is = textOf(now.get(`${cell.lane}.${cell.column}`));
    const would = textOf(cell);
    if (would === "" || plain(would) === plain(is)) return [];
    const key = cellKey({ personaId: other.personaId, step: stepOf.get(cell.column) ?? cell.column, lane: cell.lane });
    return [{ cell: key, column: cell.column, lane: cell.lane, existing: is, other: would, type: types.get(key) ?? null }];
  });
}

/** What both teams could have written: their words where they wrote any, else what was heard, counted or listed. */
function textOf(cell: MapCell | undefined): string {
  if (!cell) return "";
  const written = cell.own ?? cell.general;
  return cellText(written ? { ...cell, entries: [], feeling: null, goingOn: null, quotes: [] } : { ...cell, quotes: [] });
}
