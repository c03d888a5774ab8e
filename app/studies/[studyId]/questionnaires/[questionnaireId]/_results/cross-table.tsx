import type { CSSProperties } from "react";
import { percent } from "@/app/_marks/percent";
import { FEW } from "@/lib/themes/wilson";
import { cutWords } from "./cut-words";
import { Figure } from "./figure";
import styles from "./tables.module.css";
import { WideTable } from "./wide-table";

export type CrossCell = { share: number; people: number; of: number } | null;
type Props = {
  title: string;
  by: string | null;
  groups: readonly { value: string; label: string; answered: number }[];
  rows: readonly { key: string; label: string; cells: readonly CrossCell[] }[];
};

/** Answers by group: each cell says how many people of the group, darker where more of them; of few people no share. */
export function CrossTable({ title, by, groups, rows }: Props) {
  const note = `By ${cutWords(by)}; people who answered in each group.`;
  const taken = {
    title: `${title}, by ${cutWords(by)}`,
    note,
    table: [
      ["Answer", ...groups.map(({ label, answered }) => `${label} (of ${answered})`)],
      ...rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.people ?? null)]),
    ],
    bars: rows.flatMap(({ label, cells }) =>
      cells.flatMap((cell, at) =>
        cell ? [{ label: `${label}: ${groups[at]?.label ?? ""}`, share: cell.share, text: `${cell.people} of ${cell.of}` }] : [],
      ),
    ),
  };
  return (
    <Figure heading={`By ${cutWords(by)}`} taken={taken}>
      <WideTable label="Answers by group">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              {groups.map(({ value, label, answered }) => (
                <th scope="col" key={value} className={styles.right}>
                  {label}
                  <br />
                  <span className={styles.soft}>of {answered.toLocaleString("en")}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {cells.map((cell, at) => (
                  <td key={groups[at]?.value} className={styles.cell}>
                    <ShareCell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Figure>
  );
}

function ShareCell({ cell }: { cell: CrossCell }) {
  if (cell === null || cell.of === 0) return <span className={styles.soft}>–</span>;
  return (
    <span className={styles.shade} style={{ "--share": cell.share } as CSSProperties}>
      {cell.of < FEW ? "" : `${percent(cell.share)} % `}
      <span className={styles.soft}>{cell.people.toLocaleString("en")}</span>
    </span>
  );
}
