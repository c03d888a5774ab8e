import type { MapSnapshot, SnapshotCell } from "@/lib/journey/snapshot";
import { cellText } from "./cell-text";
import type { Change, DrawnMap } from "./schema";

/** The cells of one drawn map that hold anything, as a version keeps them. Words of quotes are left out: consent may be withdrawn later (rule 14). */
export function snapshotCells({ cells, personaId }: Pick<DrawnMap, "cells" | "personaId">): SnapshotCell[] {
  return cells.flatMap((cell): SnapshotCell[] => {
    const text = cellText({ ...cell, quotes: [] });
    if (text === "" && cell.people === 0) return [];
    return [{ personaId, stage: cell.column, lane: cell.lane, text, people: cell.people, state: cell.state }];
  });
}

const keyOf = ({ personaId, stage, lane }: SnapshotCell) => `${personaId ?? "all"}:${stage}:${lane}`;

/**
 * What changed between two states of a map: cells whose text, people or state differ, of all first, then persona by persona, in the order of the newer
 * one and then those that are only in the older one. Null on the side where there was nothing.
 */
export function compareSnapshots(from: MapSnapshot, to: MapSnapshot): Change[] {
  const before = new Map(from.cells.map((cell) => [keyOf(cell), cell]));
  const after = new Set(to.cells.map(keyOf));
  const changed = to.cells.filter((cell) => differs(before.get(keyOf(cell)), cell)).map((cell) => toChange(before.get(keyOf(cell)), cell));
  const gone = from.cells.filter((cell) => !after.has(keyOf(cell))).map((cell) => toChange(cell, undefined));
  return [...changed, ...gone].flatMap((change) => change ?? []);
}

function differs(was: SnapshotCell | undefined, is: SnapshotCell): boolean {
  return !was || was.text !== is.text || was.people !== is.people || was.state !== is.state;
}

function toChange(was: SnapshotCell | undefined, is: SnapshotCell | undefined): Change | null {
  const at = is ?? was;
  if (!at) return null;
  const side = (cell: SnapshotCell | undefined) => (cell ? { text: cell.text, people: cell.people, state: cell.state } : null);
  return { personaId: at.personaId, stage: at.stage, lane: at.lane, was: side(was), is: side(is) };
}
