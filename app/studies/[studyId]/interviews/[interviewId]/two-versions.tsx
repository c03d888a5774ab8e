"use client";

import { Button } from "@mantine/core";
import styles from "./two-versions.module.css";

type Props = { theirs: string; onSettle: (keep: "ours" | "theirs") => void };

/** Notes that were saved elsewhere while something was typed here: both are shown, and nothing goes before somebody says so. */
export function TwoVersions({ theirs, onSettle }: Props) {
  return (
    <section className={styles.versions} role="alert" aria-label="Two versions of these notes">
      <p>
        <strong>These notes were changed in another window.</strong> Below is what is stored now; what you typed stands in the field under
        it and is kept in this browser. Copy over what is missing, then say which one stays.
      </p>
      <pre className={styles.theirs}>{theirs || "(empty)"}</pre>
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => onSettle("ours")}>
          Save mine in its place
        </Button>
        <Button onClick={() => onSettle("theirs")}>Keep the stored one</Button>
      </div>
    </section>
  );
}
