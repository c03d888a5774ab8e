import { Menu } from "@mantine/core";
import { type ReactNode, useContext, useId } from "react";
import { copyText, today } from "@/app/_ui/copy-text";
import { type Cell, toCsv } from "@/lib/export/csv";
import { copyPicture } from "./copy-picture";
import styles from "./figure.module.css";
import type { Picture, PictureRow } from "./picture";
import { TakenFrom } from "./taken-from";

/** What a figure is taken away as: its rows as a table, and as bars in a picture. */
export type Taken = Pick<Picture, "title" | "note" | "key" | "mark"> & { table: Cell[][]; bars: PictureRow[] };

/** A figure with its table, which can be copied as numbers or as a picture. */
export function Figure({ heading, taken, children }: { heading: ReactNode; taken: Taken; children: ReactNode }) {
  const id = useId();
  const under = useContext(TakenFrom);
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
            <Menu.Item onClick={() => void copyPicture({ ...taken, under, day: today() })}>As a picture (PNG)</Menu.Item>
            <Menu.Item onClick={() => void copyText(toCsv(taken.table), "Copied as CSV.")}>As a table (CSV)</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {children}
    </section>
  );
}
