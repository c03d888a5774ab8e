"use client";

import { useHotkeys } from "@mantine/hooks";
import { takesText } from "./takes-text";
import { undoLatest } from "./toast";

/** Ctrl Z takes back the latest act, on every page and wherever the focus is; in a field that takes text it stays the field's own. */
export function UndoKey() {
  useHotkeys([["mod+Z", takeBack, { preventDefault: false }]], []);
  return null;
}

function takeBack(event: KeyboardEvent): void {
  if (!takesText(event.target) && undoLatest()) event.preventDefault();
}
