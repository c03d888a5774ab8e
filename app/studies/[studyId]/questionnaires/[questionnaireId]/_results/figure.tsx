import { Menu } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { copyText } from "@/app/_ui/copy-text";
import { type Cell, toCsv } from "@/lib/export/csv";
import { copyPicture } from "./copy-picture";
import styles from "./figure.module.css";
import type { PictureRow } from "./picture";

/** What a figure is taken away as: its rows as a table, and as bars in a picture. */
export type Taken = { title: string; note: string; table: Cell[][]; bars: PictureRow[] };

/** A figure with its table, which can be copied as numbers or as a picture. */
export function Figure({ heading, taken, children }: { heading: ReactNode; taken: Taken; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{heading}</h3>
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={styles.take}>
              Copy
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void copyPicture(taken)}>As a picture (PNG)</Menu.Item>
            <Menu.Item onClick={() => void copyText(toCsv(taken.table), "Copied as CSV.")}>As a table (CSV)</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {children}
    </section>
  );
}
