"use client";

import type { CSSProperties } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import type { Stage } from "@/lib/journey/vocabulary";
import type { Selected } from "./_text/selected";
import { KeySign } from "./key-sign";
import styles from "./selection-bar.module.css";

const HEIGHT = 108;

type Props = {
  /** where on the page the last selected line is */
  place: Selected["place"];
  /** letters type in the text: its keys act with Alt held */
  withAlt: boolean;
  stages: readonly Stage[];
  onPoint: (point: "trigger" | "failure" | null) => void;
  onStage: (stage: string) => void;
  onCode: () => void;
  /** whether trigger, failure and codes are asked for: a round of double coding may ask for some of it */
  asks?: { point: boolean; codes: boolean };
};

const EVERYTHING = { point: true, codes: true };

/** What can be done with the words just selected, beside them; each with the key that does the same. */
export function SelectionBar({ place, withAlt, stages, onPoint, onStage, onCode, asks = EVERYTHING }: Props) {
  const isLow = place.bottom + HEIGHT > window.innerHeight - 48;
  const style = {
    "--top": `${isLow ? Math.max(8, place.top - HEIGHT) : place.bottom + 8}px`,
    "--left": `${Math.max(12, Math.min(place.left - 40, window.innerWidth - 490))}px`,
  } as CSSProperties;
  const keepSelection = (event: React.MouseEvent) => event.preventDefault();
  return (
    <div className={styles.bar} style={style} role="toolbar" aria-label="Code the selected words" onMouseDown={keepSelection}>
      {asks.point ? (
        <>
          <button type="button" onClick={() => onPoint("trigger")}>
            <PointGlyph point="trigger" /> Trigger <KeySign of="trigger" />
          </button>
          <button type="button" onClick={() => onPoint("failure")}>
            <PointGlyph point="failure" /> Failure <KeySign of="failure" />
          </button>
        </>
      ) : null}
      <button type="button" onClick={() => onPoint(null)}>
        <PointGlyph point={null} /> Highlight <KeySign of="highlight" />
      </button>
      {asks.codes ? (
        <button type="button" onClick={onCode}>
          Code <KeySign of="codes" />
        </button>
      ) : null}
      {withAlt ? (
        <span className={styles.hold}>
          hold <kbd>Alt</kbd>
        </span>
      ) : null}
      <div className={styles.stages}>
        {stages.map((stage, index) => (
          <button key={stage.slug} type="button" title={stage.definition} onClick={() => onStage(stage.slug)}>
            <kbd>{index + 1}</kbd> {stage.short}
          </button>
        ))}
      </div>
    </div>
  );
}
