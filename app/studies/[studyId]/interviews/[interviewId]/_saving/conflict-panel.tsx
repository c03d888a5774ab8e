"use client";

import { Button } from "@mantine/core";
import { useId, useRef } from "react";
import { plural } from "@/app/_ui/plural";
import { differenceOf } from "@/lib/text/difference";
import { ChangedWords } from "./changed-words";
import styles from "./conflict-panel.module.css";
import type { Collision, Keep } from "./saved-text";

type Props = { collisions: readonly Collision[]; onSettle: (collision: number, keep: Keep) => void };

const CHOICES: { keep: Keep; label: string }[] = [
  { keep: "mine", label: "Keep mine" },
  { keep: "theirs", label: "Keep theirs" },
  { keep: "both", label: "Keep both" },
];

/** Paragraphs that were changed here and elsewhere in different ways: both are shown, and neither goes before somebody says so. */
export function ConflictPanel({ collisions, onSettle }: Props) {
  const list = useRef<HTMLOListElement>(null);

  function settle(id: number, keep: Keep) {
    onSettle(id, keep);
    // the next one to decide, so that a keyboard goes on from there
    requestAnimationFrame(() => list.current?.querySelector("button")?.focus());
  }

  return (
    <section className={styles.panel} aria-label="Paragraphs changed in two ways">
      <p role="alert">
        <strong>{plural(collisions.length, "paragraph was", "paragraphs were")} changed here and elsewhere.</strong> Everything else was put
        together. Say which wording stays; until then yours stands in the text and is kept in this browser.
      </p>
      <ol ref={list} className={styles.list}>
        {collisions.map((collision) => (
          <CollisionRow key={collision.id} collision={collision} onSettle={settle} />
        ))}
      </ol>
    </section>
  );
}

function CollisionRow({ collision, onSettle }: { collision: Collision; onSettle: Props["onSettle"] }) {
  const { id, mine, theirs } = collision;
  const describedBy = useId();
  return (
    <li>
      <dl id={describedBy} className={styles.both}>
        <dt>Mine, typed here</dt>
        <dd>{mine || <Nothing />}</dd>
        <dt>Theirs, stored now</dt>
        <dd>{theirs ? <ChangedWords parts={differenceOf(mine, theirs).filter(({ kind }) => kind !== "removed")} /> : <Nothing />}</dd>
      </dl>
      <div className={styles.choices}>
        {CHOICES.map(({ keep, label }) => (
          <Button key={keep} size="xs" aria-describedby={describedBy} onClick={() => onSettle(id, keep)}>
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}

function Nothing() {
  return <span className="caption">taken out</span>;
}
