"use client";

import { SegmentedControl } from "@mantine/core";
import type { Mode } from "./extensions";
import styles from "./mode-switch.module.css";

/** Which of the two modes the text is in, each with the key that goes there. */
export function ModeSwitch({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Mode"
      classNames={{ root: styles.switch, indicator: styles.indicator, label: styles.label }}
      value={mode}
      onChange={onMode}
      data={[
        { value: "read", label: named("Read", "Esc", mode === "write") },
        { value: "write", label: named("Write", "I", mode === "read") },
      ]}
    />
  );
}

function named(name: string, key: string, showsKey: boolean) {
  return (
    <span className={styles.name}>
      {name}
      {showsKey ? (
        <span aria-hidden="true">
          <kbd>{key}</kbd>
        </span>
      ) : null}
    </span>
  );
}
