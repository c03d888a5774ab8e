"use client";

import { useHotkeys } from "@mantine/hooks";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { HistoryWay } from "@/app/_data/history";
import { takesText } from "@/app/_ui/takes-text";
import { redoLatest, undoLatest } from "@/app/_ui/undo-stack";
import { walkLog } from "./coding-steps";

/**
 * Ctrl Z takes back the latest act, on every page and wherever the focus is, Ctrl Shift Z (or Ctrl Y) does it again; in a field that takes text
 * they stay the field's own. Where this page did nothing yet, the study's log of coding is walked.
 */
export function UndoKey() {
  const queries = useQueryClient();
  const undo = (event: KeyboardEvent) => step(event, queries, "undo");
  const redo = (event: KeyboardEvent) => step(event, queries, "redo");
  const options = { preventDefault: false };
  useHotkeys(
    [
      ["mod+Z", undo, options],
      ["mod+shift+Z", redo, options],
      ["mod+Y", redo, options],
    ],
    [],
  );
  return null;
}

const PAGE_OF_A_STUDY = /^\/studies\/(?!new$)([^/]+)/u;

function step(event: KeyboardEvent, queries: QueryClient, way: HistoryWay): void {
  if (takesText(event.target)) return;
  const studyId = PAGE_OF_A_STUDY.exec(window.location.pathname)?.[1];
  if (way === "undo" ? undoLatest() : redoLatest()) event.preventDefault();
  else if (studyId) {
    event.preventDefault();
    walkLog({ queries, studyId, way });
  }
}
