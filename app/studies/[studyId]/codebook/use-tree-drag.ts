"use client";

import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type DropSide, dropPlace, type Placement } from "@/lib/codebook/moves";
import type { Code } from "@/lib/codebook/schema";

/** What is dragged, and over which row and side of it; `placement` is null where it may not be dropped. */
export type Drag = { id: string; onId: string | null; side: DropSide; placement: Placement | null };

type Options = {
  body: RefObject<HTMLElement | null>;
  codes: readonly Code[];
  onDrop: (id: string, placement: Placement) => void;
};

const EDGE = 48;
const SCROLL = 12;

/** Dragging a row by its grip with mouse, pen or finger: before or after another row, or under it. Escape lets go of it where it was. */
export function useTreeDrag({ body, codes, onDrop }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  const show = useCallback((next: Drag | null) => {
    latest.current = next;
    setDrag(next);
  }, []);
  const dragging = drag !== null;

  useEffect(() => {
    if (!dragging) return;
    const move = (event: PointerEvent) => {
      const current = latest.current;
      if (!current) return;
      scrollNearEdge(event.clientY);
      const over = rowAt(body.current, event.clientY);
      const found = over ? dropPlace(codes, { id: current.id, onId: over.id, side: over.side }) : null;
      const next = { id: current.id, onId: over?.id ?? null, side: over?.side ?? "into", placement: found };
      if (next.onId !== current.onId || next.side !== current.side) show(next);
    };
    const end = () => {
      const current = latest.current;
      show(null);
      if (current?.placement) onDrop(current.id, current.placement);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      show(null);
    };
    const cancel = () => show(null);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", leave, true);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", leave, true);
    };
  }, [dragging, body, codes, onDrop, show]);

  const take = useCallback(
    (event: ReactPointerEvent, id: string) => {
      if (event.button !== 0) return;
      event.preventDefault();
      show({ id, onId: null, side: "into", placement: null });
    },
    [show],
  );
  return { drag, take };
}

/** The row under a height, and which part of it: its upper quarter, its lower, or the middle. */
function rowAt(body: HTMLElement | null, y: number): { id: string; side: DropSide } | null {
  for (const row of body?.querySelectorAll<HTMLElement>("[data-code]") ?? []) {
    const { top, bottom, height } = row.getBoundingClientRect();
    if (y < top || y >= bottom) continue;
    const part = (y - top) / height;
    return { id: row.dataset.code ?? "", side: part < 0.28 ? "before" : part > 0.72 ? "after" : "into" };
  }
  return null;
}

function scrollNearEdge(y: number): void {
  if (y < EDGE) window.scrollBy(0, -SCROLL);
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
}
