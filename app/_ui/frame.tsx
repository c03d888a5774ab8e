import type { ReactNode } from "react";
import styles from "./frame.module.css";

/** A page that has one thing to say: not found, an error. */
export function Frame({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <main className={styles.frame}>
      <h1>{title}</h1>
      <p>{children}</p>
      {action}
    </main>
  );
}
