"use client";

import type { KeyboardEvent } from "react";
import styles from "./guide-panel.module.css";

type Props = { items: { id: string; question: string; asked: boolean }[]; onTick: (id: string, asked: boolean) => void };

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Questions that tick off, also of an interview that is not stored yet. */
export function GuideList({ items, onTick }: Props) {
  return (
    <ul className={styles.list} onKeyDown={walk}>
      {items.map(({ id, question, asked }) => (
        <li key={id}>
          <label data-asked={asked}>
            <input type="checkbox" checked={asked} onChange={({ currentTarget: { checked } }) => onTick(id, checked)} />
            <span>{question}</span>
          </label>
        </li>
      ))}
    </ul>
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
