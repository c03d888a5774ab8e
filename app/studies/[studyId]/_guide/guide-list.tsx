"use client";

import { type KeyboardEvent, useState } from "react";
import styles from "./guide-panel.module.css";

type Props = { items: { id: string; question: string; asked: boolean }[]; onTick: (id: string, asked: boolean) => void };

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Questions that tick off, also of an interview that is not stored yet. */
export function GuideList({ items, onTick }: Props) {
  return (
    <ul className={styles.list} onKeyDown={walk}>
      {items.map(({ id, question, asked }) => (
        <li key={id}>
          <Question question={question} asked={asked} onTick={(on) => onTick(id, on)} />
        </li>
      ))}
    </ul>
  );
}

/** Ticked under the very click; what is stored follows, and is shown again where it came out otherwise. */
function Question({ question, asked, onTick }: { question: string; asked: boolean; onTick: (asked: boolean) => void }) {
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
        onChange={({ currentTarget: { checked } }) => {
          setShown(checked);
          onTick(checked);
        }}
      />
      <span>{question}</span>
    </label>
  );
}

/** The arrows go from question to question. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll("input")];
  const at = boxes.findIndex((box) => box.matches(":focus"));
  event.preventDefault();
  boxes[at + step]?.focus();
}
