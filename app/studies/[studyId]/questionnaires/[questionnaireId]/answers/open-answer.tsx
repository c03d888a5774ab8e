"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { studyQuery } from "@/app/_data/studies";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { RedactSheet } from "@/app/studies/[studyId]/_redact/redact-sheet";
import { SelectionBar } from "@/app/studies/[studyId]/interviews/[interviewId]/selection-bar";
import { selectedSpan } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/coding/selected-span";
import { segmentsOf } from "@/lib/highlights/segments";
import type { Question } from "@/lib/questionnaires/definition";
import type { AnswerText } from "@/lib/responses/schema";
import { HighlightEditor } from "./highlight-editor";
import styles from "./open-answer.module.css";
import { useAnswerCoding } from "./use-answer-coding";
import type { AnswersPlace } from "./use-answers-address";

type Props = { studyId: string; text: AnswerText; question: Question; place: AnswersPlace };
type Selected = { start: number; end: number; place: { top: number; bottom: number; left: number } };

/** An open answer: its words with what is marked in them. Words that are selected are coded in place; a mark opens to be changed. */
export function OpenAnswer({ studyId, text, question, place }: Props) {
  const words = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [redacting, setRedacting] = useState(false);
  const { data: document } = useQuery(documentQuery(studyId, text.documentId));
  const { data: codes } = useQuery(codesQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const highlights = document?.highlights ?? [];
  const open = highlights.find(({ id }) => id === place.chosen.highlight) ?? null;
  const done = () => {
    window.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  const coding = useAnswerCoding({
    studyId,
    documentId: text.documentId,
    step: question.step,
    selected,
    onMarked: (id) => {
      done();
      place.show(id);
    },
  });
  const isAsked = open !== null || place.chosen.document === text.documentId;
  // a link leads to the words
  useEffect(() => {
    if (isAsked) words.current?.scrollIntoView({ block: "nearest" });
  }, [isAsked]);
  const look = () => setSelected(selectionIn(words.current));
  const whole = document?.text ?? text.text;
  return (
    <div className={styles.answer}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting words with the mouse; Code this answer does the same by keyboard */}
      <div ref={words} className={styles.words} onMouseUp={look} onKeyUp={look}>
        {segmentsOf({ start: 0, end: whole.length }, highlights).map(({ start, end, markIds }) => {
          const top = highlights.find(({ id }) => id === markIds.at(-1));
          return top ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the marks below are buttons
            <mark
              key={start}
              data-point={top.point ?? "none"}
              data-open={top.id === open?.id || undefined}
              onClick={() => place.show(top.id)}
            >
              {whole.slice(start, end)}
            </mark>
          ) : (
            whole.slice(start, end)
          );
        })}
      </div>
      <p className={styles.marks}>
        {highlights.map((one) => (
          <button
            key={one.id}
            type="button"
            className={styles.mark}
            aria-expanded={one.id === open?.id}
            onClick={() => place.show(one.id === open?.id ? null : one.id)}
          >
            <PointGlyph point={one.point} labelled />
            {one.codeIds
              .flatMap((id) => codes?.items.find((code) => code.id === id) ?? [])
              .map((code) => (
                <span key={code.id} className={styles.code}>
                  <CodeSwatch code={code} /> {code.name}
                </span>
              ))}
            {one.codeIds.length === 0 ? "not yet coded" : null}
          </button>
        ))}
        {text.nothingHere && highlights.length === 0 ? <span>read, nothing here</span> : null}
        <button type="button" className={styles.more} onClick={() => coding.mark({ start: 0, end: whole.length })}>
          Code this answer
        </button>
        <button type="button" className={styles.more} onClick={() => setRedacting(true)}>
          Redact…
        </button>
      </p>
      {redacting ? <RedactSheet studyId={studyId} documentId={text.documentId} onClose={() => setRedacting(false)} /> : null}
      {open && codes ? (
        <HighlightEditor studyId={studyId} highlight={open} codes={codes.items} journey={journey} onClose={() => place.show(null)} />
      ) : null}
      {selected ? (
        <SelectionBar
          place={selected.place}
          withAlt={false}
          stages={journey.stages}
          onPoint={(point) => coding.mark(selected, { point: point ?? undefined })}
          onStage={(stage) => coding.mark(selected, { stage })}
          onCode={() => coding.mark(selected)}
        />
      ) : null}
    </div>
  );
}

function selectionIn(element: HTMLDivElement | null): Selected | null {
  const span = selectedSpan(element);
  if (!span) return null;
  const box = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
  return box ? { ...span, place: { top: box.top, bottom: box.bottom, left: box.left } } : null;
}
