import { besides, type TreeCode } from "./tree";

/** The room between two siblings, so that a third fits without moving them. */
const GAP = 1024;

type Placed = TreeCode & { position: number };

/** The position that puts a code after its siblings; 0 while none of them was ever put anywhere, so that they stand by name. */
export function lastPosition(siblings: readonly { position: number }[]): number {
  const last = siblings.reduce((most, { position }) => Math.max(most, position), 0);
  return last === 0 ? 0 : last + GAP;
}

/**
 * The positions to store so that a code stands before one of its siblings (null: after the last). Mostly its own alone; where there is no
 * room, those of all siblings. `siblings` leave the code itself out. An unknown `beforeId` puts it last.
 */
export function positionsFor(siblings: readonly Placed[], { id, beforeId }: { id: string; beforeId: string | null }): Map<string, number> {
  const ordered = [...siblings].sort(besides);
  const found = ordered.findIndex((code) => code.id === beforeId);
  const at = found < 0 ? ordered.length : found;
  const before = ordered[at - 1]?.position ?? 0;
  const after = ordered[at]?.position ?? Math.max(before, 0) + 2 * GAP;
  const between = Math.floor((before + after) / 2);
  const isSpread = ordered.every((code, index) => code.position > (ordered[index - 1]?.position ?? 0));
  if (isSpread && between > before && between < after) return new Map([[id, between]]);
  const wanted = [...ordered.slice(0, at).map((code) => code.id), id, ...ordered.slice(at).map((code) => code.id)];
  return new Map(wanted.map((one, index) => [one, (index + 1) * GAP]));
}
