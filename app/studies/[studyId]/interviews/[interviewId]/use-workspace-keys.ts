"use client";

import { useEffect, useRef } from "react";

export type WorkspaceCommand =
  | { kind: "point"; point: "trigger" | "failure" | null }
  | { kind: "stage"; index: number }
  | { kind: "codes" }
  | { kind: "walk"; step: 1 | -1 }
  | { kind: "accept" }
  | { kind: "change" }
  | { kind: "reject" }
  | { kind: "delete" }
  | { kind: "help" }
  | { kind: "leave" };

const COMMANDS: Record<string, WorkspaceCommand> = {
  t: { kind: "point", point: "trigger" },
  f: { kind: "point", point: "failure" },
  h: { kind: "point", point: null },
  c: { kind: "codes" },
  j: { kind: "walk", step: 1 },
  k: { kind: "walk", step: -1 },
  a: { kind: "accept" },
  e: { kind: "change" },
  x: { kind: "reject" },
  delete: { kind: "delete" },
  backspace: { kind: "delete" },
  "?": { kind: "help" },
  escape: { kind: "leave" },
};

/** Inputs that take no letters: a key pressed on them is meant for the text. */
const UNTYPED = new Set(["radio", "checkbox", "button"]);

/** Single keys act on the text while nothing is being typed and no dialog is open. */
export function useWorkspaceKeys(onCommand: (command: WorkspaceCommand) => void) {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  }, [onCommand]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("[aria-modal=true]")) return;
      const command = commandOf(event.key);
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function commandOf(key: string): WorkspaceCommand | undefined {
  if (/^[1-9]$/.test(key)) return { kind: "stage", index: Number(key) - 1 };
  return Object.hasOwn(COMMANDS, key.toLowerCase()) ? COMMANDS[key.toLowerCase()] : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
