"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { rectOfSelection, selectedSpan } from "./selected-span";

export type Selected = { start: number; end: number; rect: DOMRect };

const SETTLED_MS = 120;

type Selection = { selected: Selected | null; clear: () => void; look: () => void };

/** The words selected in the text right now, once the selection rests; `look` does not wait for that. */
export function useSelection(root: RefObject<HTMLElement | null>): Selection {
  const [selected, setSelected] = useState<Selected | null>(null);
  const look = useCallback(() => {
    const span = root.current ? selectedSpan(root.current) : null;
    const rect = span ? rectOfSelection() : null;
    setSelected(span && rect ? { ...span, rect } : null);
  }, [root]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onChange() {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    }
    document.addEventListener("selectionchange", onChange);
    window.addEventListener("scroll", onChange, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
      window.removeEventListener("scroll", onChange);
    };
  }, [look]);
  const clear = () => {
    window.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return { selected, clear, look };
}
