import type { ReactNode } from "react";
import styles from "./beside.module.css";

/** A page with a list, and beside it the sheet of what is open in it; null where nothing is. */
export function Beside({ sheet, children }: { sheet: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.layout} data-beside={sheet !== null}>
      <div className={styles.main}>{children}</div>
      {sheet}
    </div>
  );
}
