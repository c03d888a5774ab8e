"use client";

import { memo, type Ref } from "react";
import { plural } from "@/app/_ui/plural";
import { lanesOf } from "@/lib/highlights/segments";
import type { DocumentText, Turn } from "@/lib/interviews/schema";
import { countWords } from "@/lib/text/words";
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
  const before = beforeFirstTurn(document);
  const row = (stretch: Turn) => {
    const here = marks.filter((mark) => mark.start < stretch.end && mark.end > stretch.start);
    const current = here.some((mark) => mark.id === currentId) ? currentId : null;
    return (
      <TurnRow key={stretch.start} text={document.text} turn={stretch} marks={here} lanes={lanes} currentId={current} onChoose={onChoose} />
    );
  };
  return (
    <div className={styles.text} ref={ref}>
      {before ? (
        <details className={styles.before} open={marks.some((mark) => mark.start < before.end)}>
          <summary>Before the first turn: {plural(countWords(document.text, before.start, before.end), "word")}, not speech</summary>
          {row(before)}
        </details>
      ) : null}
      {stretchesOf(document).map(row)}
    </div>
  );
});

/** Turns as they are; a text without turns by paragraphs. */
function stretchesOf(document: DocumentText): Turn[] {
  if (document.turns.length > 0) return document.turns;
  return paragraphsOf(document.text, document.kind === "notes" ? "participant" : "other");
}

/** What a transcript holds before anybody speaks (a title, a licence): kept, folded away, and nobody's. */
function beforeFirstTurn(document: DocumentText): Turn | null {
  const first = document.turns[0];
  const preamble = first ? document.text.slice(0, first.start).trimEnd() : "";
  if (preamble === "") return null;
  return { start: 0, end: preamble.length, speaker: "", speakerId: "", role: "other", participantId: null };
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
