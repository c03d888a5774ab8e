"use client";

import { memo, type Ref } from "react";
import { lanesOf } from "@/lib/highlights/segments";
import type { DocumentText, Turn } from "@/lib/interviews/schema";
import type { TextMark } from "./text-mark";
import styles from "./transcript-view.module.css";
import { TurnRow } from "./turn-row";

type Props = {
  document: DocumentText;
  marks: TextMark[];
  currentId: string | null;
  onChoose: (id: string) => void;
  ref: Ref<HTMLDivElement>;
};

/** The text, turn by turn. What stands before the first turn is shown and is nobody's words; notes are paragraphs. */
export const TranscriptView = memo(function TranscriptView({ document, marks, currentId, onChoose, ref }: Props) {
  const lanes = lanesOf(marks);
  return (
    <div className={styles.text} ref={ref}>
      {stretchesOf(document).map((stretch) => {
        const here = marks.filter((mark) => mark.start < stretch.end && mark.end > stretch.start);
        const current = here.some((mark) => mark.id === currentId) ? currentId : null;
        return (
          <TurnRow
            key={stretch.start}
            text={document.text}
            turn={stretch}
            marks={here}
            lanes={lanes}
            currentId={current}
            onChoose={onChoose}
          />
        );
      })}
    </div>
  );
});

/** Turns as they are; a text without turns by paragraphs; what lies before the first turn as one stretch of nobody's. */
function stretchesOf(document: DocumentText): Turn[] {
  const first = document.turns[0];
  if (!first) return paragraphsOf(document.text, document.kind === "notes" ? "participant" : "other");
  const preamble = document.text.slice(0, first.start).trimEnd();
  if (preamble === "") return document.turns;
  return [{ start: 0, end: preamble.length, speaker: "Before", speakerId: "", role: "other", participantId: null }, ...document.turns];
}

function paragraphsOf(text: string, role: Turn["role"]): Turn[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    speaker: match.index === 0 && role === "participant" ? "Notes" : "",
    speakerId: "",
    role,
    participantId: null,
  }));
}
