"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { HistoryWay } from "@/app/_data/history";
import { takesText } from "@/app/_ui/takes-text";
import { latestAt, redoLatest, undoLatest } from "@/app/_ui/undo-stack";
import { walkLog } from "./coding-steps";

/**
 * Ctrl Z takes back the latest act, on every page and wherever the focus is, Ctrl Shift Z (or Ctrl Y) does it again; in a field that takes text
 * they stay the field's own. In a text that is written and coded at once they take back whichever was later. Where this page did nothing yet, the
 * study's log of coding is walked.
 */
export function UndoKey() {
  const queries = useQueryClient();
  useEffect(() => {
    let textAt = Number.NEGATIVE_INFINITY;
    const typed = (event: Event) => {
      if (isWritten(event.target)) textAt = performance.now();
    };
    const walked = (event: KeyboardEvent, way: HistoryWay) => {
      const inText = isWritten(event.target);
      if (inText && latestAt(way) <= textAt) typed(event);
      else {
        if (inText) event.stopPropagation();
        step(event, queries, way);
      }
    };
    const pressed = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way !== null && !event.defaultPrevented) walked(event, way);
      else if (writes(event)) typed(event);
    };
    // before the text's own undo hears of it
    document.addEventListener("keydown", pressed, { capture: true });
    for (const change of CHANGES) document.addEventListener(change, typed, { capture: true });
    return () => {
      document.removeEventListener("keydown", pressed, { capture: true });
      for (const change of CHANGES) document.removeEventListener(change, typed, { capture: true });
    };
  }, [queries]);
  return null;
}

const CHANGES = ["input", "paste", "cut", "drop"] as const;
const WRITING_KEYS = new Set(["Enter", "Backspace", "Delete", "Tab"]);

/** The surface of a text handles some keys by itself: no `input` is heard of those. */
function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey) && (key.length === 1 || WRITING_KEYS.has(key));
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): HistoryWay | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** The text of an interview while it is written in: its surface takes back what was typed by itself. */
function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable && target.closest(".cm-content") !== null;
}

const PAGE_OF_A_STUDY = /^\/studies\/(?!new$)([^/]+)/u;

function step(event: KeyboardEvent, queries: QueryClient, way: HistoryWay): void {
  if (takesText(event.target) && !isWritten(event.target)) return;
  const studyId = PAGE_OF_A_STUDY.exec(window.location.pathname)?.[1];
  if (way === "undo" ? undoLatest() : redoLatest()) event.preventDefault();
  else if (studyId) {
    event.preventDefault();
    walkLog({ queries, studyId, way });
  }
}
