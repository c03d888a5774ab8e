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

/** What a key asks for on this page. `many`: Shift was held, so the whole group is meant, or all that is marked. */
export type ReviewCommand =
  | { id: CommandId; many: boolean }
  | { id: "stage"; index: number }
  | { id: "code"; codeId: string }
  | { id: "group"; step: 1 | -1 }
  | { id: "mark" | "open" | "help" | "leave" };

const NOTHING_CHANGED: Preferences = {};

/** The letters of the workspace, as they were chosen in Settings, with Shift for the whole group; the arrows change the group, Space marks, Enter opens. */
export function useReviewKeys({ codes, onCommand }: { codes: readonly Code[]; onCommand: (command: ReviewCommand) => boolean }): void {
  const { data: preferences = NOTHING_CHANGED } = useQuery(preferencesQuery());
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector("[aria-modal=true]") || event.defaultPrevented) return;
    const command = commandOf(event, { preferences, codes });
    if (!command || !onCommand(command)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

type Given = { preferences: Preferences; codes: readonly Code[] };

function commandOf(event: KeyboardEvent, given: Given): ReviewCommand | null {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (ctrlKey || metaKey || isElsewhere(target) || takesText(target)) return null;
  const key = plainKey(event);
  if (key === "escape") return { id: "leave" };
  const bare = !altKey && !shiftKey && !isControl(target) ? PLAIN[key] : undefined;
  if (bare) return bare;
  const signs = altKey || given.preferences.letterKeys !== false;
  return signs ? signCommand(key, { shiftKey, ...given }) : null;
}

const PLAIN: Record<string, ReviewCommand> = {
  arrowdown: { id: "group", step: 1 },
  arrowup: { id: "group", step: -1 },
  " ": { id: "mark" },
  enter: { id: "open" },
};

function signCommand(key: string, { shiftKey, preferences, codes }: Given & { shiftKey: boolean }): ReviewCommand | null {
  if (key === "?") return { id: "help" };
  if (/^[1-7]$/.test(key)) return { id: "stage", index: Number(key) - 1 };
  const id = commandsByKey({ ...preferences, letterKeys: true }).get(key);
  if (id) return { id, many: shiftKey };
  const code = codesByKey(codes, preferences).get(key);
  return code ? { id: "code", codeId: code.id } : null;
}

/** Space, Enter and the arrows are a control's own, but not those of a row or a group of this page's lists. */
function isControl(target: EventTarget | null): boolean {
  const control = target instanceof Element ? target.closest("a, button, input, select, summary, [role=tab]") : null;
  return control !== null && !control.hasAttribute("data-walk");
}
