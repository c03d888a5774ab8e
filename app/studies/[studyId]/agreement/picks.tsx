"use client";

import { Checkbox } from "@mantine/core";
import { useId } from "react";
import styles from "./agreement.module.css";

type Item = { id: string; name: string; depth: number; beside: string };
type Props = { label: string; items: readonly Item[]; chosen: readonly string[]; onChoose: (ids: string[]) => void };

/** A list to take some of, or all, or none. */
export function Picks({ label, items, chosen, onChoose }: Props) {
  const id = useId();
  const isAll = items.length > 0 && items.every((one) => chosen.includes(one.id));
  const flip = (one: string) => onChoose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <section aria-labelledby={id} className={styles.picks}>
      <div className={styles.picksHead}>
        <span id={id}>
          {label}{" "}
          <span className="caption">
            {chosen.length} of {items.length}
          </span>
        </span>
        <button type="button" className={styles.plain} onClick={() => onChoose(isAll ? [] : items.map((one) => one.id))}>
          {isAll ? "none" : "all"}
        </button>
      </div>
      <ul className={styles.picksList}>
        {items.map((one) => (
          <li key={one.id} style={{ paddingLeft: one.depth * 16 }}>
            <Checkbox
              size="xs"
              checked={chosen.includes(one.id)}
              onChange={() => flip(one.id)}
              label={
                <>
                  {one.name} <small className={styles.quiet}>{one.beside}</small>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {items.length === 0 ? <p className="caption">None yet.</p> : null}
    </section>
  );
}
