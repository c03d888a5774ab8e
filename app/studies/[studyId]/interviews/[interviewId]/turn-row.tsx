"use client";

import { memo } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { clockTime } from "@/app/_ui/clock-time";
import type { Turn } from "@/lib/interviews/schema";
import { MarkedText } from "./marked-text";
import type { TextMark } from "./text-mark";
import styles from "./turn-row.module.css";

const LABELS_SHOWN = 3;

type Props = {
  text: string;
  turn: Turn;
  marks: TextMark[];
  lanes: Map<string, number>;
  currentId: string | null;
  onChoose: (id: string) => void;
};

/** One turn, set like a script: who and when in the margin, the words, and beside them what was marked. */
export const TurnRow = memo(function TurnRow({ text, turn, marks, lanes, currentId, onChoose }: Props) {
  const labelled = marks.filter((mark) => mark.start >= turn.start);
  return (
    <div className={styles.turn} data-role={turn.role}>
      <div className={styles.who}>
        <b>{turn.speaker}</b>
        {turn.startMs === undefined ? null : <span>{clockTime(turn.startMs)}</span>}
      </div>
      <p className={styles.words}>
        <MarkedText text={text} start={turn.start} end={turn.end} marks={marks} lanes={lanes} currentId={currentId} onChoose={onChoose} />
      </p>
      <div className={styles.labels}>
        {labelled.slice(0, LABELS_SHOWN).map((mark) => (
          <button
            key={mark.id}
            type="button"
            className={styles.label}
            data-current={mark.id === currentId || undefined}
            onClick={() => onChoose(mark.id)}
          >
            <PointGlyph point={mark.point} proposed={mark.proposed} labelled />
            <span>
              <b>{mark.label}</b>
              <span>{mark.proposed ? `${mark.detail}, suggested` : mark.detail}</span>
            </span>
          </button>
        ))}
        {labelled.length > LABELS_SHOWN ? <span className="caption">+{labelled.length - LABELS_SHOWN} more</span> : null}
      </div>
    </div>
  );
});
