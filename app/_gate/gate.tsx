import type { ReactNode } from "react";
import { Wordmark } from "@/app/_shell/wordmark";
import styles from "./gate.module.css";

/** A page outside the workbench: the way in, and what an invite or a reset asks. */
export function Gate({ title, say, foot, children }: { title: string; say?: ReactNode; foot?: ReactNode; children?: ReactNode }) {
  return (
    <main className={styles.gate}>
      <div className={styles.column}>
        <div className={styles.word}>
          <Wordmark />
        </div>
        <header className={styles.head}>
          <h1>{title}</h1>
          {say ? <div className={styles.say}>{say}</div> : null}
        </header>
        {children}
        {foot ? <footer className={`caption ${styles.foot}`}>{foot}</footer> : null}
      </div>
    </main>
  );
}
