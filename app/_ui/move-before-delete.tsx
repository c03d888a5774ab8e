"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { type Choice, ChoiceSelect } from "./choice-select";
import styles from "./move-before-delete.module.css";

type Props = {
  /** what is deleted, in words: "Delete this persona" */
  label: string;
  /** what hangs on it, in words; null where nothing does */
  held: string | null;
  others: Choice[];
  noneWord: string;
  /** the question stands there at once: deleting was asked for elsewhere */
  asked?: boolean;
  onDelete: (moveTo?: string) => void;
};

/** Deletes at once what is empty; what holds something is deleted only together with a place for it. */
export function MoveBeforeDelete({ label, held, others, noneWord, asked = false, onDelete }: Props) {
  const [asking, setAsking] = useState(asked);
  const [moveTo, setMoveTo] = useState<string | null>(null);
  if (!asking || held === null) {
    return (
      <div className={styles.actions}>
        <Button
          variant="subtle"
          onClick={() => {
            setAsking(true);
            if (held === null) onDelete();
          }}
        >
          {label}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.question} aria-label={label}>
      <ChoiceSelect
        label={`Where to with ${held}?`}
        value={moveTo}
        choices={[...others, { value: "none", name: noneWord }]}
        onChoose={setMoveTo}
      />
      <div className={styles.actions}>
        <Button disabled={moveTo === null} onClick={() => moveTo && onDelete(moveTo)}>
          Move them and delete
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
