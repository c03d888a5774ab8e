import { positionsFor } from "./order";
import { besides, type TreeCode, wouldCycle } from "./tree";

type Placed = TreeCode & { position: number };

/** Where a code is to stand: under a parent (null: at the top), before one of the codes there (null: last). */
export type Placement = { parentId: string | null; beforeId: string | null };

export const DIRECTIONS_IN_TREE = ["up", "down", "in", "out"] as const;
export type TreeDirection = (typeof DIRECTIONS_IN_TREE)[number];

function siblingsOf<T extends Placed>(book: readonly T[], parentId: string | null): T[] {
  return book.filter((code) => code.parentId === parentId).sort(besides);
}

/** Where one step takes a code: up or down among its siblings, in under the one above it, out beside its parent. Null where there is no such place. */
export function stepInTree(book: readonly Placed[], { id, direction }: { id: string; direction: TreeDirection }): Placement | null {
  const code = book.find((one) => one.id === id);
  if (!code) return null;
  const siblings = siblingsOf(book, code.parentId);
  const at = siblings.indexOf(code);
  const above = siblings[at - 1];
  if (direction === "up") return above ? { parentId: code.parentId, beforeId: above.id } : null;
  if (direction === "in") return above ? { parentId: above.id, beforeId: null } : null;
  if (direction === "down") return siblings[at + 1] ? { parentId: code.parentId, beforeId: siblings[at + 2]?.id ?? null } : null;
  const parent = book.find((one) => one.id === code.parentId);
  return parent ? { parentId: parent.parentId, beforeId: after(book, parent) } : null;
}

export type DropSide = "before" | "into" | "after";

/** Where a code comes to stand that is dropped on another. Null where it may not: on itself, or below itself. */
export function dropPlace(book: readonly Placed[], { id, onId, side }: { id: string; onId: string; side: DropSide }): Placement | null {
  const target = book.find((one) => one.id === onId);
  if (!target || onId === id) return null;
  const parentId = side === "into" ? onId : target.parentId;
  if (wouldCycle(book, { id, parentId })) return null;
  if (side === "into") return { parentId, beforeId: null };
  if (side === "before") return { parentId, beforeId: onId };
  return {
    parentId,
    beforeId: after(
      book.filter((one) => one.id !== id),
      target,
    ),
  };
}

/** The codebook as it will be once a code was put there: shown at once, before the server answers. */
export function withPlaced<T extends Placed>(book: readonly T[], { id, parentId, beforeId }: Placement & { id: string }): T[] {
  const siblings = book.filter((code) => code.parentId === parentId && code.id !== id);
  const positions = positionsFor(siblings, { id, beforeId });
  return book.map((code) => {
    const position = positions.get(code.id) ?? code.position;
    return code.id === id ? { ...code, parentId, position } : position === code.position ? code : { ...code, position };
  });
}

function after(book: readonly Placed[], code: Placed): string | null {
  const siblings = siblingsOf(book, code.parentId);
  return siblings[siblings.findIndex(({ id }) => id === code.id) + 1]?.id ?? null;
}
