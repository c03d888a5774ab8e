import { useState } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { ORDER_HEADS } from "./order-cell";
import { TableNotes } from "./table-notes";
import type { ThemeAddress } from "./theme-address";
import figures from "./theme-figure.module.css";
import type { PointName, ThemeReading, ThemeRow } from "./theme-reading";
import styles from "./theme-table.module.css";
import { ThemeTableRow } from "./theme-table-row";
import { useCellKeys } from "./use-cell-keys";

const GROUPS: { point: PointName; title: string }[] = [
  { point: "failure", title: "What stops them" },
  { point: "trigger", title: "What moves them on" },
  { point: "none", title: "Also heard" },
];
/** So many rows of a group are drawn at first; a codebook of 300 codes stays one click away. */
const ROWS_SHOWN = 15;

type Props = { reading: ThemeReading; chosen: ThemeAddress; onChoose: (row: ThemeRow, cell: string | null) => void };

/** A stage's themes, counted as people: who said it in each column, and the share of everyone heard with its interval; respondents beside. */
export function ThemeTable({ reading, chosen, onChoose }: Props) {
  const { compared, stage, rows, row: current, side, beside } = reading;
  const { table, onKeyDown } = useCellKeys<HTMLTableElement>();
  if (!stage) return null;
  const shown = GROUPS.filter(({ point }) => rows.some((row) => row.point === point));
  const width = compared.columns.length + 2 + Number(beside) + Number(chosen.order !== "people");
  return (
    <>
      <div className={styles.scroll} data-many={compared.columns.length > 4 || undefined}>
        <table ref={table} className={styles.table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{everyone(reading)}, each counted once</th>
              {compared.columns.map(({ key, name }) => (
                <th scope="col" key={key} className={styles.column}>
                  {compared.by === "audience" ? <AudienceGlyph audience={AUDIENCES.find((one) => one === key) ?? null} /> : null}{" "}
                  <bdi title={name}>{name}</bdi>
                </th>
              ))}
              <th scope="col">{side === "people" ? "All heard, 95 % interval" : "All asked, 95 % interval"}</th>
              {beside ? (
                <th scope="col" className={styles.beside}>
                  Respondents
                </th>
              ) : null}
              {chosen.order === "people" ? null : (
                <th scope="col" className={figures.order}>
                  {ORDER_HEADS[chosen.order]}
                </th>
              )}
            </tr>
          </thead>
          {shown.map(({ point, title }) => (
            <Group
              key={`${stage.stage} ${point}`}
              point={point}
              title={title}
              aside={point === "none" ? "neither trigger nor failure" : naming(reading, point)}
              width={width}
              rows={rows.filter((row) => row.point === point)}
              currentKey={current?.key}
            >
              {(row) => (
                <ThemeTableRow
                  key={row.key}
                  row={row}
                  reading={reading}
                  chosen={chosen}
                  current={row.key === current?.key}
                  first={row.key === (current ?? rows[0])?.key}
                  choose={(cell) => onChoose(row, cell)}
                />
              )}
            </Group>
          ))}
        </table>
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>
          {chosen.kind ? "No code of this kind was marked here." : "Nothing was marked in this stage yet."} {everyone(reading)}; their words
          may still be uncoded.
        </p>
      ) : null}
      <TableNotes reading={reading} />
    </>
  );
}

type GroupProps = {
  point: PointName;
  title: string;
  aside: string;
  width: number;
  rows: readonly ThemeRow[];
  currentKey: string | undefined;
  children: (row: ThemeRow) => React.ReactNode;
};

function Group({ point, title, aside, width, rows, currentKey, children }: GroupProps) {
  const [most, setMost] = useState(ROWS_SHOWN);
  const upTo = Math.max(most, rows.findIndex(({ key }) => key === currentKey) + 1);
  const left = rows.length - upTo;
  return (
    <tbody>
      <tr className={styles.group} data-point={point}>
        <th scope="rowgroup" colSpan={width}>
          <PointGlyph point={point === "none" ? null : point} /> <b>{title}</b> <span>{aside}</span>
        </th>
      </tr>
      {rows.slice(0, upTo).map(children)}
      {left > 0 ? (
        <tr className={styles.more}>
          <td colSpan={width}>
            <button type="button" onClick={() => setMost(upTo + 50)}>
              {left > 50 ? `Show 50 of ${left} more` : `Show ${left} more`}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

export function everyone({ compared: { of, respondentsOf }, side }: Pick<ThemeReading, "compared" | "side">): string {
  return side === "people" ? `${plural(of, "person", "people")} heard` : `${plural(respondentsOf, "respondent")} asked`;
}

/** "9 of 17 name at least one, and 38 of 112 respondents". */
function naming({ compared, stage, side, beside }: ThemeReading, point: "trigger" | "failure"): string {
  const count = stage?.naming[point];
  const first = `${count?.[side] ?? 0} of ${side === "people" ? compared.of : compared.respondentsOf} name at least one`;
  return beside ? `${first}, and ${count?.respondents ?? 0} of ${compared.respondentsOf} respondents` : first;
}
