"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { preferencesQuery } from "@/app/_data/preferences";
import { takesText } from "@/app/_ui/takes-text";
import { isElsewhere, plainKey } from "@/app/studies/[studyId]/interviews/[interviewId]/use-workspace-keys";
import { codesByKey } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import type { CommandId } from "@/lib/preferences/commands";
import { commandsByKey } from "@/lib/preferences/keys";
import type { Preferences } from "@/lib/preferences/schema";

/** What a key asks for. `all`: of all that are alike. */
export type CodingCommand =
  | { id: "trigger" | "failure" | "codes" | "codebook" | "degree" | "next" | "before" | "accept" | "reject" | "leave" }
  | { id: "apply" | "nothing"; all: boolean }
  | { id: "stage"; index: number }
  | { id: "code"; codeId: string };

type Keys = { codes: readonly Code[]; onCommand: (command: CodingCommand) => void };

const NOTHING_CHANGED: Preferences = {};

/** Every key of the coding queue, under the letters chosen in Settings; N is nobody else's here. Where letters are switched off, they act with Alt held. */
export function useCodingKeys({ codes, onCommand }: Keys) {
  const { data: preferences = NOTHING_CHANGED } = useQuery(preferencesQuery());
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector("[aria-modal=true]")) return;
    const command = commandOf(event, { preferences, codes });
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

type Given = { preferences: Preferences; codes: readonly Code[] };

function commandOf(event: KeyboardEvent, given: Given): CodingCommand | null {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (ctrlKey || metaKey || isElsewhere(target) || takesText(target)) return null;
  const key = plainKey(event);
  if (key === "escape") return { id: "leave" };
  if (key === "enter") return isControl(target) ? null : { id: "apply", all: shiftKey };
  return altKey || given.preferences.letterKeys !== false ? signCommand(key, { shiftKey, ...given }) : null;
}

const OF_COMMAND: Partial<Record<CommandId, CodingCommand>> = {
  trigger: { id: "trigger" },
  failure: { id: "failure" },
  codes: { id: "codes" },
  codebook: { id: "codebook" },
  degree: { id: "degree" },
  "suggestion-next": { id: "next" },
  "suggestion-before": { id: "before" },
  accept: { id: "accept" },
  reject: { id: "reject" },
};

function signCommand(key: string, { shiftKey, preferences, codes }: Given & { shiftKey: boolean }): CodingCommand | null {
  if (/^[1-7]$/.test(key)) return { id: "stage", index: Number(key) - 1 };
  const id = commandsByKey({ ...preferences, letterKeys: true }).get(key);
  const command = id && OF_COMMAND[id];
  if (command) return command;
  if (key === "n") return { id: "nothing", all: shiftKey };
  const code = codesByKey(codes, preferences).get(key);
  return code ? { id: "code", codeId: code.id } : null;
}

/** Enter is a control's own, but not that of a row of the list. */
function isControl(target: EventTarget | null): boolean {
  const control = target instanceof Element ? target.closest("a, button, input, select, summary") : null;
  return control !== null && !control.hasAttribute("data-walk");
}
