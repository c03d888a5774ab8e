import type { ReactNode } from "react";
import styles from "./error-note.module.css";

/** What happened, where, that nothing was changed, and what to do. */
export function ErrorNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.note} role="alert">
      <strong>{title}</strong> {children}
    </div>
  );
}
