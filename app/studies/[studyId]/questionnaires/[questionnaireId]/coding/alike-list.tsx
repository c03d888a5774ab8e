"use client";

import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { plural } from "@/app/_ui/plural";
import type { QueueAnswer } from "@/lib/answers/schema";
import styles from "./alike-list.module.css";

const ROW = 34;
const MOST_SHOWN = 5;
/** As much as is drawn before the window is measured. */
const FIRST = { width: 640, height: MOST_SHOWN * ROW };

type Props = {
  alike: readonly QueueAnswer[];
  /** words that they share */
  terms: readonly string[];
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
  onApply: () => void;
  onNothing: () => void;
};

/** The answers that say nearly the same and wait: what is said of one is said of all that are ticked. */
export function AlikeList({ alike, terms, left, onLeave, onApply, onNothing }: Props) {
  if (alike.length === 0) return null;
  const ticked = alike.filter(({ documentId }) => !left.has(documentId)).length;
  const tick = (id: string, checked: boolean) => {
    const next = new Set(left);
    if (checked) next.delete(id);
    else next.add(id);
    onLeave(next);
  };
  return (
    <section className={styles.alike} aria-labelledby="alike-title">
      <div className={styles.head}>
        <h2 id="alike-title">
          {plural(alike.length, "answer is", "answers are")} alike{terms.length > 0 ? <span>: {terms.join(", ")}</span> : null}
        </h2>
        <button type="button" onClick={() => onLeave(ticked > 0 ? new Set(alike.map(({ documentId }) => documentId)) : new Set())}>
          {ticked > 0 ? "None" : "All"}
        </button>
      </div>
      <Rows alike={alike} left={left} tick={tick} />
      <div className={styles.acts}>
        <Button size="xs" disabled={ticked === 0} onClick={onApply}>
          Apply to this and {ticked === alike.length ? `all ${ticked.toLocaleString("en")}` : `${ticked.toLocaleString("en")} ticked`}
        </Button>
        <kbd>⇧ Enter</kbd>
        <Button size="xs" variant="subtle" disabled={ticked === 0} onClick={onNothing}>
          Nothing in them
        </Button>
        <kbd>⇧ N</kbd>
      </div>
    </section>
  );
}

type RowsProps = Pick<Props, "alike" | "left"> & { tick: (id: string, checked: boolean) => void };

function Rows({ alike, left, tick }: RowsProps) {
  "use no memo";
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: alike.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
    initialRect: FIRST,
  });
  return (
    <fieldset className={styles.fieldset}>
      <legend>Alike answers that are taken along</legend>
      <div ref={box} className={styles.box} style={{ height: Math.min(alike.length, MOST_SHOWN) * ROW + 2 }}>
        <div style={{ position: "relative", height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const one = alike[index];
            return one ? (
              <label key={one.documentId} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                <input
                  type="checkbox"
                  checked={!left.has(one.documentId)}
                  onChange={(event) => tick(one.documentId, event.currentTarget.checked)}
                />
                <span title={one.text}>{one.text}</span>
                <small>{one.responseCode}</small>
              </label>
            ) : null;
          })}
        </div>
      </div>
    </fieldset>
  );
}
