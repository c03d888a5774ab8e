"use client";

import { type KeyboardEvent, useState } from "react";
import styles from "./guide-panel.module.css";

type Props = {
  items: { id: string; question: string; asked: boolean }[];
  onTick: (id: string, asked: boolean) => void;
  /** left by a key */
  onDone?: (() => void) | undefined;
};

const DIGITS = 10;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Questions that tick off, also of an interview that is not stored yet. */
export function GuideList({ items, onTick, onDone }: Props) {
  const next = items.find(({ asked }) => !asked) ?? items[0];
  return (
    <ul className={styles.list} data-guide="" onKeyDown={(event) => walk(event, onDone)}>
      {items.map(({ id, question, asked }, index) => (
        <li key={id}>
          <Question question={question} asked={asked} isNext={id === next?.id} onTick={(on) => onTick(id, on)} />
          {index < DIGITS ? <kbd>{(index + 1) % DIGITS}</kbd> : null}
        </li>
      ))}
    </ul>
  );
}

type QuestionProps = { question: string; asked: boolean; isNext: boolean; onTick: (asked: boolean) => void };

/** Ticked under the very click; what is stored follows, and is shown again where it came out otherwise. */
function Question({ question, asked, isNext, onTick }: QuestionProps) {
  const [known, setKnown] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (known !== asked) {
    setKnown(asked);
    setShown(asked);
  }
  return (
    <label data-asked={shown}>
      <input
        type="checkbox"
        checked={shown}
        data-beside={isNext ? "guide" : undefined}
        onChange={({ currentTarget: { checked } }) => {
          setShown(checked);
          onTick(checked);
        }}
      />
      <span>{question}</span>
    </label>
  );
}

/** The arrows go from question to question, a digit ticks its own (0 the tenth); that and Escape end it. */
function walk(event: KeyboardEvent<HTMLUListElement>, onDone: (() => void) | undefined): void {
  if (event.ctrlKey || event.metaKey) return;
  if (/^\d$/.test(event.key)) event.currentTarget.querySelectorAll("input")[(Number(event.key) + DIGITS - 1) % DIGITS]?.click();
  if (/^(?:\d|Escape)$/.test(event.key)) onDone?.();
  const step = STEPS[event.key];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll("input")];
  const at = boxes.findIndex((box) => box.matches(":focus"));
  event.preventDefault();
  boxes[at + step]?.focus();
}
