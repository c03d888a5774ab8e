import type { KeyboardEvent } from "react";
import type { TreeDirection } from "@/lib/codebook/moves";

/** What a key asks of the row that has the focus. */
export type TreeCommand =
  | { kind: "go"; to: "next" | "previous" | "first" | "last" }
  | { kind: "fold"; open: boolean }
  | { kind: "move"; direction: TreeDirection }
  | { kind: "open" | "rename" | "delete" | "sibling" | "child" | "evidence" | "filter" | "help" };

const MOVES: Record<string, TreeDirection> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };

const PLAIN: Record<string, TreeCommand> = {
  ArrowDown: { kind: "go", to: "next" },
  ArrowUp: { kind: "go", to: "previous" },
  Home: { kind: "go", to: "first" },
  End: { kind: "go", to: "last" },
  ArrowRight: { kind: "fold", open: true },
  ArrowLeft: { kind: "fold", open: false },
  Enter: { kind: "open" },
  F2: { kind: "rename" },
  Delete: { kind: "delete" },
  n: { kind: "sibling" },
  N: { kind: "child" },
  h: { kind: "evidence" },
  "/": { kind: "filter" },
  "?": { kind: "help" },
};

/** The command of a key on a row; undefined where it has none. */
export function commandOfTreeKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): TreeCommand | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) {
    const direction = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
    return direction && { kind: "move", direction };
  }
  return Object.hasOwn(PLAIN, key) ? PLAIN[key] : undefined;
}

/** The keys of the tree as its help lists them. */
export const TREE_KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ["↑", "↓"], does: "walk" },
  { keys: ["←", "→"], does: "fold and unfold" },
  { keys: ["Alt ↑", "Alt ↓"], does: "move among its siblings" },
  { keys: ["Alt →"], does: "hang under the code above" },
  { keys: ["Alt ←"], does: "hang beside its parent" },
  { keys: ["Enter"], does: "open" },
  { keys: ["F2"], does: "rename" },
  { keys: ["H"], does: "its highlights" },
  { keys: ["N"], does: "new code beside it" },
  { keys: ["Shift N"], does: "new code under it" },
  { keys: ["Delete"], does: "delete" },
  { keys: ["/"], does: "filter" },
];
