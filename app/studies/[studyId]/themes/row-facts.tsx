import { DIRECTIONS, SEVERITY_NAMES } from "@/lib/highlights/vocabulary";
import { worstSeverity } from "@/lib/themes/weight";
import styles from "./theme-figure.module.css";
import type { ThemeRow } from "./theme-reading";

const TOWARDS = { purchase: "to a purchase", action: "to an action", renewal: "to a renewal" };

type Open = (cell: string) => { pressed: boolean; onOpen: () => void };

/** Under a trigger what it moves people towards, under a failure how bad the worst of it was: people each, and each opens its quotes. */
export function RowFacts({ row: { point, theme }, open }: { row: ThemeRow; open: Open }) {
  const worst = worstSeverity(theme);
  const facts =
    point === "trigger"
      ? DIRECTIONS.filter((direction) => theme.directions[direction] > 0).map((direction) => ({
          cell: `direction.${direction}`,
          words: `${theme.directions[direction]} ${TOWARDS[direction]}`,
        }))
      : point === "failure" && worst !== null
        ? [{ cell: `severity.${worst}`, words: `${SEVERITY_NAMES[worst]} for ${theme.severity[worst]}` }]
        : [];
  if (facts.length === 0) return null;
  return (
    <span className={styles.facts}>
      {facts.map(({ cell, words }) => {
        const { pressed, onOpen } = open(cell);
        return (
          <button key={cell} type="button" data-cell={cell} tabIndex={-1} aria-pressed={pressed} onClick={onOpen}>
            {words}
          </button>
        );
      })}
    </span>
  );
}
