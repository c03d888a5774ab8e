import type { ReactNode } from "react";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { PeopleDots } from "@/app/_marks/people-dots";
import { countsOf } from "@/lib/export/compared-markdown";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import { OrderCell } from "./order-cell";
import { RowFacts } from "./row-facts";
import type { ThemeAddress } from "./theme-address";
import figures from "./theme-figure.module.css";
import { cellOf, sideOfColumn, type ThemeReading, type ThemeRow } from "./theme-reading";
import styles from "./theme-table.module.css";

export const COLOUR = { failure: "var(--failure-mark)", trigger: "var(--trigger-mark)", none: "var(--ink)" };
/** More columns, or more people in all of them, have no room for a mark each person. */
const DOTTED_COLUMNS = 4;
const DOTTED_PEOPLE = 26;

type Props = {
  row: ThemeRow;
  reading: Pick<ThemeReading, "compared" | "side" | "beside" | "contrast">;
  chosen: Pick<ThemeAddress, "cell" | "order">;
  current: boolean;
  /** the one that Tab comes to */
  first: boolean;
  choose: (cell: string | null) => void;
};

/** One theme: its statement opens the quotes behind it, and each figure those behind that figure. */
export function ThemeTableRow({ row, reading, chosen, current, first, choose }: Props) {
  const { point, theme } = row;
  const { compared, side, beside } = reading;
  const counts = countsOf(theme, compared);
  const { people, of, interval } =
    side === "people" ? counts : { people: counts.respondents, of: counts.respondentsOf, interval: counts.respondentsInterval };
  const drawn = compared.columns.reduce((sum, column) => sum + column[sideOfColumn(column, side)], 0);
  const isDotted = compared.columns.length <= DOTTED_COLUMNS && drawn <= DOTTED_PEOPLE;
  const open = (cell: string | null) => ({ pressed: current && chosen.cell === cell, onOpen: () => choose(cell) });
  return (
    <tr data-current={current || undefined} data-row={row.key}>
      <th scope="row">
        <button
          type="button"
          className={styles.statement}
          aria-pressed={current}
          data-uncoded={theme.codeId === null || undefined}
          data-cell="row"
          tabIndex={first ? 0 : -1}
          dir="auto"
          onClick={() => choose(null)}
        >
          {theme.statement}
        </button>
        <RowFacts row={row} open={open} />
      </th>
      {compared.columns.map((column, at) => {
        const cell = cellOf(theme, { column, at, side });
        const none = sideOfColumn(column, side) === "people" ? "none heard" : "none asked";
        return (
          <td key={column.key} className={styles.column}>
            {cell.of === 0 ? (
              <span className={styles.count}>{none}</span>
            ) : (
              <Figure name={column.name} of={cell.of} people={cell.people} cell={column.key} {...open(column.key)}>
                {isDotted ? (
                  <span aria-hidden="true" className={figures.dots} style={{ width: cell.of * 10 }}>
                    <PeopleDots people={cell.people} of={cell.of} colour={COLOUR[point]} />
                  </span>
                ) : null}
              </Figure>
            )}
          </td>
        );
      })}
      <td>
        <div className={styles.share}>
          <span className={styles.of}>
            <b>{people}</b> of {of}
          </span>
          <IntervalTrack share={of === 0 ? 0 : people / of} interval={interval} colour={COLOUR[point]} few={of < FEW} />
        </div>
        <span className={styles.count}>{shareText(people, of, interval)}</span>
      </td>
      {beside ? (
        <td className={styles.beside}>
          <Figure name="Respondents" people={theme.respondents} of={compared.respondentsOf} cell="respondents" {...open("respondents")} />
          <span className={styles.count}>{shareText(counts.respondents, counts.respondentsOf, counts.respondentsInterval)}</span>
        </td>
      ) : null}
      {chosen.order === "people" ? null : (
        <td className={figures.order}>
          <OrderCell row={row} order={chosen.order} contrast={reading.contrast} />
        </td>
      )}
    </tr>
  );
}

type FigureProps = {
  name: string;
  people: number;
  of: number;
  cell: string;
  pressed: boolean;
  onOpen: () => void;
  children?: ReactNode;
};

/** A figure that opens its quotes; nothing stands behind a 0. */
function Figure({ name, people, of, cell, pressed, onOpen, children }: FigureProps) {
  return (
    <button
      type="button"
      className={figures.figure}
      aria-label={`${name}: ${people} of ${of}`}
      aria-pressed={pressed}
      aria-disabled={people === 0 || undefined}
      data-cell={cell}
      tabIndex={-1}
      onClick={() => people > 0 && onOpen()}
    >
      {children}
      <span className={styles.count}>
        {people} of {of}
      </span>
    </button>
  );
}
