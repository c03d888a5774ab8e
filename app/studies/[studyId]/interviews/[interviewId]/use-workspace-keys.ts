"use client";

import { useEffect, useRef } from "react";
import { takesText } from "@/app/_ui/takes-text";

export type WorkspaceCommand =
  | { kind: "point"; point: "trigger" | "failure" | null }
  | { kind: "stage"; index: number }
  | { kind: "codes" }
  | { kind: "walk"; step: 1 | -1 }
  | { kind: "sentence"; step: 1 | -1 }
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
  s: { kind: "sentence", step: 1 },
  w: { kind: "sentence", step: -1 },
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

/** Single keys act on the text while nothing is being typed and no dialog is open. */
export function useWorkspaceKeys(onCommand: (command: WorkspaceCommand) => void) {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  }, [onCommand]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target) || document.querySelector("[aria-modal=true]")) return;
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

/** Keys that write, or that choose in a list of choices. */
function isTaken(target: EventTarget | null): boolean {
  return takesText(target) || target instanceof HTMLSelectElement;
}
