"use client";

import { useCallback, useEffect, useRef } from "react";
import type { LogDraft } from "./log-draft";

type Keeping = { studyId: string; draft: LogDraft; isMade: boolean; restore: (part: Partial<LogDraft>) => void };

/** Keeps notes that are not stored yet in this browser, and brings them back; today is the date unless they say another. */
export function useKeptDraft({ studyId, draft, isMade, restore }: Keeping): () => void {
  const key = `verbatim:log:${studyId}`;
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const kept = window.localStorage.getItem(key);
    restore({ date: today(), ...(kept ? { notes: kept } : {}) });
  }, [key, restore]);

  useEffect(() => {
    if (!begun.current || isMade || draft.notes === "") return;
    window.localStorage.setItem(key, draft.notes);
  }, [key, draft.notes, isMade]);

  return useCallback(() => window.localStorage.removeItem(key), [key]);
}

/** The day by this computer's own clock and time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
