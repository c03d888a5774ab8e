import type { ReactNode } from "react";
import styles from "./tables.module.css";

/** A table that may be wider than its place: it scrolls sideways by itself, by the arrow keys too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className={styles.wide} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
