"use client";

import { type RefObject, useEffect, useState } from "react";
import { rectOfSelection, selectedSpan } from "./selected-span";

export type Selected = { start: number; end: number; rect: DOMRect };

const SETTLED_MS = 120;

/** The words selected in the text right now, once the selection rests. */
export function useSelection(root: RefObject<HTMLElement | null>): { selected: Selected | null; clear: () => void } {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look() {
      const span = root.current ? selectedSpan(root.current) : null;
      const rect = span ? rectOfSelection() : null;
      setSelected(span && rect ? { ...span, rect } : null);
    }
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
  }, [root]);
  const clear = () => {
    window.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return { selected, clear };
}
