import type { ReactNode } from "react";
import { PersonMenu } from "./person-menu";
import styles from "./plain-page.module.css";
import { Wordmark } from "./wordmark";

/** A page beside the studies, of one column: the wordmark above, and who is signed in. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <PersonMenu />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
