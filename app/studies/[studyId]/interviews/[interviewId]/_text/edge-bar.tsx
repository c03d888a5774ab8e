"use client";

import { Button } from "@mantine/core";
import styles from "./edge-bar.module.css";

/** While the edges of a highlight are moved: how, and the two ways out. */
export function EdgeBar({ onKeep, onLeave }: { onKeep: () => void; onLeave: () => void }) {
  return (
    <section className={styles.bar} aria-label="Moving the edges">
      <p role="status">
        <kbd>←</kbd> <kbd>→</kbd> move the end, with <kbd>Shift</kbd> the start; or drag the handles
      </p>
      <Button size="compact-sm" variant="filled" onClick={onKeep} rightSection={<kbd>Enter</kbd>}>
        Keep
      </Button>
      <Button size="compact-sm" onClick={onLeave} rightSection={<kbd>Esc</kbd>}>
        Leave as it was
      </Button>
    </section>
  );
}
