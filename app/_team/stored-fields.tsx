"use client";

import type { ReactNode } from "react";
import { useMayEdit } from "./editors-only";
import styles from "./stored-fields.module.css";

/** The fields of one thing and what can be done with it. To those who may only read, the fields say what is stored and take nothing; buttons are not there. */
export function StoredFields({ children }: { children: ReactNode }) {
  if (useMayEdit()) return children;
  return (
    <fieldset disabled className={styles.stored}>
      {children}
    </fieldset>
  );
}
