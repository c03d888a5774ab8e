"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import styles from "./two-versions.module.css";

export type Keep = "mine" | "theirs";

type Props = { children: ReactNode; onKeep: (keep: Keep) => void };

/** Said beside a field where somebody else changed what is being changed in it: what they wrote, and which of both stays. The focus goes back to the field. */
export function TwoVersions({ children, onKeep }: Props) {
  const note = useRef<HTMLDivElement>(null);
  function keep(which: Keep) {
    // the button that was pressed goes
    note.current?.parentElement?.querySelector<HTMLElement>("textarea, input")?.focus();
    onKeep(which);
  }
  return (
    <div ref={note} className={styles.note} role="alert">
      {children}
      <div className={styles.choose}>
        <Button size="xs" onClick={() => keep("mine")}>
          Keep mine
        </Button>
        <Button size="xs" onClick={() => keep("theirs")}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
