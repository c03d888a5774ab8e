import type { KeyboardEvent } from "react";

export type OutlineCommand = "next" | "previous" | "up" | "down" | "add" | "duplicate" | "delete";

const PLAIN: Record<string, OutlineCommand> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Enter: "add",
  d: "duplicate",
  D: "duplicate",
  Delete: "delete",
  Backspace: "delete",
};

/** What a key asks of the row that has the focus; undefined where it has no meaning there. */
export function commandOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): OutlineCommand | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) return key === "ArrowUp" ? "up" : key === "ArrowDown" ? "down" : undefined;
  return Object.hasOwn(PLAIN, key) ? PLAIN[key] : undefined;
}
