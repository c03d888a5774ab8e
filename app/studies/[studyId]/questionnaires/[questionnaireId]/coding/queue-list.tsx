"use client";

import { VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { plural } from "@/app/_ui/plural";
import type { QueueAnswer } from "@/lib/answers/schema";
import styles from "./queue-list.module.css";
import type { QueueRow } from "./queue-rows";

const ROW = 58;
/** As much as is drawn before the window is measured: the first paint has its rows. */
const FIRST = { width: 264, height: 12 * ROW };

type Props = { rows: readonly QueueRow[]; current: QueueAnswer | null; onChoose: (documentId: string) => void };

/** The stretch of the queue: each group of alike answers in one row, with how many of it wait. Only the rows in sight are drawn. */
export function QueueList({ rows, current, onChoose }: Props) {
  "use no memo";
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: FIRST,
  });
  const at = rows.findIndex(({ ids }) => current !== null && ids.includes(current.documentId));
  const { scrollToIndex } = list;
  useEffect(() => {
    if (at >= 0) scrollToIndex(at, { align: "auto" });
  }, [at, scrollToIndex]);
  return (
    <nav ref={box} className={styles.list} aria-label="Answers, alike ones in one row">
      <div style={{ position: "relative", height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <button
              key={row.key}
              type="button"
              data-walk
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-current={index === at ? "true" : undefined}
              data-settled={row.waiting === 0 || undefined}
              onClick={() => onChoose(row.opens)}
            >
              <span className={styles.text}>{row.text}</span>
              <span className={styles.count}>{countOf(row)}</span>
            </button>
          ) : null;
        })}
      </div>
      <VisuallyHidden role="status">{at >= 0 ? `${at + 1} of ${rows.length}` : ""}</VisuallyHidden>
    </nav>
  );
}

function countOf({ ids, waiting, state }: QueueRow): string {
  if (ids.length > 1)
    return waiting === 0 ? `${plural(ids.length, "answer")}, all settled` : `${plural(ids.length, "answer")}, ${waiting} wait`;
  return state === "waiting" ? "" : state === "coded" ? "✓ coded" : "nothing here";
}
