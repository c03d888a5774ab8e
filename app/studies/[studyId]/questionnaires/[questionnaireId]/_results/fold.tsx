import { type ReactNode, useState } from "react";
import styles from "./fold.module.css";

/** A part of the page that is opened on request, and only then read. */
export function Fold({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.title}>{title}</span> <span className={styles.about}>{about}</span>
      </summary>
      {open ? children : null}
    </details>
  );
}
