"use client";

import { useMemo, useSyncExternalStore } from "react";

const KEPT = 5;

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The codes put on something lately in this browser, the last one first, and how one is added. */
export function useRecentCodes(studyId: string): { recent: string[]; remember: (codeId: string) => void } {
  const name = `verbatim-recent-codes-${studyId}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => "",
  );
  const recent = useMemo(() => text.split(" ").filter(Boolean), [text]);

  function remember(codeId: string) {
    const next = [codeId, ...recent.filter((id) => id !== codeId)].slice(0, KEPT);
    try {
      localStorage.setItem(name, next.join(" "));
    } catch {
      // a browser that stores nothing remembers nothing
    }
    for (const listener of listeners) listener();
  }
  return { recent, remember };
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}
