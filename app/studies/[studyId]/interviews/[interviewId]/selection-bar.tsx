"use client";

import { PointGlyph } from "@/app/_marks/point-glyph";
import type { Stage } from "@/lib/journey/vocabulary";
import styles from "./selection-bar.module.css";

type Props = {
  rect: DOMRect;
  stages: readonly Stage[];
  onPoint: (point: "trigger" | "failure" | null) => void;
  onStage: (stage: string) => void;
  onCode: () => void;
};

/** What can be done with the words just selected, beside them; each with the key that does the same. */
export function SelectionBar({ rect, stages, onPoint, onStage, onCode }: Props) {
  const style = { top: rect.bottom + 8, left: Math.max(12, Math.min(rect.left - 40, window.innerWidth - 420)) };
  const keepSelection = (event: React.MouseEvent) => event.preventDefault();
  return (
    <div className={styles.bar} style={style} role="toolbar" aria-label="Code the selected words" onMouseDown={keepSelection}>
      <button type="button" onClick={() => onPoint("trigger")}>
        <PointGlyph point="trigger" /> Trigger <kbd>T</kbd>
      </button>
      <button type="button" onClick={() => onPoint("failure")}>
        <PointGlyph point="failure" /> Failure <kbd>F</kbd>
      </button>
      <button type="button" onClick={() => onPoint(null)}>
        <PointGlyph point={null} /> Highlight <kbd>H</kbd>
      </button>
      <button type="button" onClick={onCode}>
        Code <kbd>C</kbd>
      </button>
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
