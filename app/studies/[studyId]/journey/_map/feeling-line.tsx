import { writtenOf } from "@/lib/journey-map/cell-text";
import { writtenBalance } from "@/lib/journey-map/feeling";
import type { MapCell } from "@/lib/journey-map/schema";
import styles from "./map-grid.module.css";

/** The curve of feeling over the whole row, broken where nobody named a trigger or a failure; drawn once, from the row's first cell. */
export function FeelingLine({ cells }: { cells: readonly (MapCell | undefined)[] }) {
  const points = cells.map((cell, index) => {
    const balance = cell?.feeling?.balance ?? writtenBalance((cell && writtenOf(cell)?.text) ?? "");
    return balance === null ? null : { x: index * 100 + 50, y: 20 + (1 - balance) * 30 };
  });
  const path = points.map((point, index) => (point ? `${points[index - 1] ? "L" : "M"}${point.x} ${point.y.toFixed(1)}` : "")).join("");
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${cells.length * 100} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ width: `${cells.length * 100}%` }}
    >
      <path d={`M0 50H${cells.length * 100}`} className={styles.zero} />
      <path d={path} className={styles.curve} />
    </svg>
  );
}
