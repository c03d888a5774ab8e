"use client";

import { useEffect, useEffectEvent } from "react";
import { takesText } from "@/app/_ui/takes-text";
import { isElsewhere } from "@/app/studies/[studyId]/interviews/[interviewId]/use-workspace-keys";

/** J goes to the next reply, K to the one before; while words are selected the keys belong to them. */
export function useReplyKeys(walk: (by: 1 | -1) => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || isElsewhere(target) || takesText(target)) return;
    if (document.querySelector("[aria-modal=true]")) return;
    if (key === "j" || key === "J") walk(1);
    else if (key === "k" || key === "K") walk(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
