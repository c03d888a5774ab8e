import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** What goes here, why it helps, and the next step: no list is ever just blank. */
export function EmptyState({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action ? <div className={styles.actions}>{action}</div> : null}
    </section>
  );
}
