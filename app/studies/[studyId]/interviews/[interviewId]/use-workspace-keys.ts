"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { preferencesQuery } from "@/app/_data/preferences";
import { takesText } from "@/app/_ui/takes-text";
import { codesByKey } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import type { CommandId } from "@/lib/preferences/commands";
import { commandsByKey } from "@/lib/preferences/keys";
import type { Preferences } from "@/lib/preferences/schema";

/** What a key asks for. `extend`: Shift was held, so the selection grows instead of moving. */
export type WorkspaceCommand =
  | { id: CommandId; extend: boolean }
  | { id: "stage"; index: number }
  | { id: "code"; codeId: string }
  | { id: "edge"; edge: "start" | "end"; step: 1 | -1 }
  | { id: "delete" | "help" | "leave" | "find" | "keep" };

type Keys = { isMovingEdges: boolean; codes: readonly Code[]; onCommand: (command: WorkspaceCommand) => void };

const NOTHING_CHANGED: Preferences = {};

/**
 * Every key of the workspace, under the letters that were chosen in Settings. Single keys act while nothing is being typed and no dialog is open;
 * where letters type (the text while it is written), and where they are switched off, the same keys act with Alt held. While the edges of a highlight are moved, the arrows move them.
 */
export function useWorkspaceKeys({ isMovingEdges, codes, onCommand }: Keys) {
  const { data: preferences = NOTHING_CHANGED } = useQuery(preferencesQuery());
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector("[aria-modal=true]") || (event.key === "Escape" && document.querySelector(".cm-tag-list"))) return;
    const command = (isMovingEdges && !isElsewhere(event.target) && edgeCommand(event)) || commandOf(event, { preferences, codes });
    if (!command) return;
    event.preventDefault();
    if (isMovingEdges) event.stopPropagation();
    onCommand(command);
  });
  useEffect(() => {
    // before the text itself sees the key
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

type Given = { preferences: Preferences; codes: readonly Code[] };

function commandOf(event: KeyboardEvent, given: Given): WorkspaceCommand | null {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const key = plainKey(event);
  if (ctrlKey || metaKey) return key === "f" && !altKey && !shiftKey ? { id: "find" } : null;
  if (isElsewhere(target) || isOfGuide(target, key)) return null;
  if (key === "escape") return { id: "leave" };
  if (takesText(target) && !altKey) return null;
  if (key === "delete" || (key === "backspace" && !altKey)) return { id: "delete" };
  return altKey || given.preferences.letterKeys !== false ? signCommand(key, { shiftKey, ...given }) : null;
}

function signCommand(key: string, { shiftKey, preferences, codes }: Given & { shiftKey: boolean }): WorkspaceCommand | null {
  if (key === "?") return { id: "help" };
  if (/^[1-7]$/.test(key)) return { id: "stage", index: Number(key) - 1 };
  const id = commandsByKey({ ...preferences, letterKeys: true }).get(key);
  if (id) return { id, extend: shiftKey };
  const code = codesByKey(codes, preferences).get(key);
  return code ? { id: "code", codeId: code.id } : null;
}

function edgeCommand({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): WorkspaceCommand | null {
  if (ctrlKey || metaKey) return null;
  if (key === "Enter") return { id: "keep" };
  if (key === "ArrowRight" || key === "ArrowLeft")
    return { id: "edge", edge: shiftKey ? "start" : "end", step: key === "ArrowRight" ? 1 : -1 };
  return null;
}

/** The key without what Alt makes of it: on a Mac, Alt and a letter give another sign. */
export function plainKey({ key, code, altKey }: KeyboardEvent): string {
  const behind = altKey && !/^[a-z0-9?]$/i.test(key) ? /^(?:Key|Digit)(.)$/.exec(code)?.[1] : undefined;
  return (behind ?? key).toLowerCase();
}

/** The guide's own keys while it has the focus: a digit ticks a question, Escape goes back to the text. */
function isOfGuide(target: EventTarget | null, key: string): boolean {
  return target instanceof Element && target.closest("[data-guide]") !== null && /^(?:\d|escape)$/.test(key);
}

/** Fields outside the text that take letters, and lists that choose by them. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return takesText(target) && target instanceof Element && !target.closest(".cm-content");
}
