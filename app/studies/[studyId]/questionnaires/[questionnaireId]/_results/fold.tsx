import { type ReactNode, useId, useState } from "react";
import styles from "./fold.module.css";

/** A part of the page that is opened on request, and only then read. */
export function Fold({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.fold}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span className={styles.sign} aria-hidden="true" />
          <span className={styles.title}>{title}</span> <span className={styles.about}>{about}</span>
        </button>
      </h3>
      <div id={id}>{open ? children : null}</div>
    </section>
  );
}
