import type { CSSProperties } from "react";
import { percent } from "@/app/_marks/percent";
import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { Figure } from "./figure";
import styles from "./tables.module.css";
import { WideTable } from "./wide-table";

type Matrix = ResultBody & { kind: "matrix" };

/** A matrix: people in each cell of each row, darker where more of the row's people; the mean where its columns are numbers. */
export function MatrixFigure({ result, body: { columns, rows } }: { result: QuestionResult; body: Matrix }) {
  const hasMean = rows.some(({ mean }) => mean !== null);
  const cellOf = (row: Matrix["rows"][number], value: string) => row.cells.find((cell) => cell.value === value);
  const taken = {
    title: result.text,
    note: `${result.answered} of ${result.of} people answered.`,
    table: [
      ["Row", "Answered", ...columns.map(({ label }) => label), ...(hasMean ? ["Mean"] : [])],
      ...rows.map((row) => [
        row.label,
        row.answered,
        ...columns.map(({ value }) => cellOf(row, value)?.people ?? 0),
        ...(hasMean ? [row.mean] : []),
      ]),
    ],
    bars: rows.flatMap((row) =>
      columns.flatMap(({ value, label }) => {
        const cell = cellOf(row, value);
        return cell ? [{ label: `${row.label}: ${label}`, share: cell.share, text: `${cell.people} of ${cell.of}` }] : [];
      }),
    ),
  };
  return (
    <Figure heading="Rows" taken={taken}>
      <WideTable label="Rows of the matrix">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {columns.map(({ value, label }) => (
                <th scope="col" key={value} className={styles.right}>
                  {label}
                </th>
              ))}
              {hasMean ? (
                <th scope="col" className={styles.right}>
                  Mean
                </th>
              ) : null}
              <th scope="col" className={styles.right}>
                Answered
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{row.label}</th>
                {columns.map(({ value }) => {
                  const cell = cellOf(row, value);
                  return (
                    <td key={value} className={styles.cell}>
                      <span className={styles.shade} style={{ "--share": cell?.share ?? 0 } as CSSProperties}>
                        {cell && row.answered >= 8 ? `${percent(cell.share)} % ` : ""}
                        <span className={styles.soft}>{cell?.people ?? 0}</span>
                      </span>
                    </td>
                  );
                })}
                {hasMean ? <td className={styles.right}>{row.mean === null ? "–" : row.mean.toFixed(2)}</td> : null}
                <td className={styles.right}>{row.answered.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Figure>
  );
}
