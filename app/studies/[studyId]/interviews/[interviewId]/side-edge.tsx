"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./side-edge.module.css";
import { SIDE_WIDTH, sideWidth } from "./side-state";
import type { Side } from "./use-side";

const STEP = 20;

/** The edge between text and panel: dragged, or moved with the arrows; Enter folds the panel away (ARIA window splitter). */
export function SideEdge({ side: { width, setWidth, setFolded } }: { side: Side }) {
  function onKeyDown(event: KeyboardEvent) {
    const acts: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => setWidth(width + STEP),
      ArrowRight: () => setWidth(width - STEP),
      Home: () => setWidth(SIDE_WIDTH.least),
      End: () => setWidth(SIDE_WIDTH.most),
      Enter: () => setFolded(true),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  // while it is dragged the page alone follows, without a new drawing of all that stands beside the text
  function follow(event: PointerEvent<HTMLElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      event.currentTarget.parentElement?.style.setProperty("--side", `${sideWidth(window.innerWidth - event.clientX)}px`);
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this separator can
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the panel beside the text"
      aria-valuemin={SIDE_WIDTH.least}
      aria-valuemax={SIDE_WIDTH.most}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      className={styles.edge}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setWidth(SIDE_WIDTH.usual)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
      }}
    />
  );
}
