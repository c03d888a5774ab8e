import type { ReactNode } from "react";
import styles from "./page-head.module.css";

/** A page's title, the sentence under it (often its filter), and its actions on the right. */
export function PageHead({ title, sentence, actions }: { title: ReactNode; sentence?: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {sentence ? <div className={styles.sentence}>{sentence}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
