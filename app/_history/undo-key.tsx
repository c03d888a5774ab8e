"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accessQuery } from "@/app/_data/access";
import type { HistoryWay } from "@/app/_data/history";
import { takesText } from "@/app/_ui/takes-text";
import { redoLatest, undoLatest } from "@/app/_ui/undo-stack";
import { walkLog } from "./coding-steps";

/**
 * Ctrl Z takes back the latest act, on every page and wherever the focus is, Ctrl Shift Z (or Ctrl Y) does it again; in a field that takes text
 * they stay the field's own. What is typed into the text of an interview and what is coded in it go back in the one order they happened in. Where
 * this page did nothing yet, the study's log of coding is walked.
 */
export function UndoKey() {
  const queries = useQueryClient();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || event.defaultPrevented) return;
      const inText = isWritten(event.target);
      if (takesText(event.target) && !inText) return;
      // the text's own undo knows of nothing but typing
      if (inText) event.stopPropagation();
      event.preventDefault();
      step(queries, way);
    };
    // before the text hears of it
    document.addEventListener("keydown", pressed, { capture: true });
    return () => document.removeEventListener("keydown", pressed, { capture: true });
  }, [queries]);
  return null;
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): HistoryWay | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** The text of an interview while it is written in. */
function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable && target.closest(".cm-content") !== null;
}

const PAGE_OF_A_STUDY = /^\/studies\/(?!new$)([^/]+)/u;

function step(queries: QueryClient, way: HistoryWay): void {
  const studyId = PAGE_OF_A_STUDY.exec(window.location.pathname)?.[1];
  const mayWalk = studyId && queries.getQueryData(accessQuery(studyId).queryKey)?.mayEdit !== false;
  const otherwise = () => mayWalk && walkLog({ queries, studyId, way });
  if (way === "undo") undoLatest(otherwise);
  else redoLatest(otherwise);
}
