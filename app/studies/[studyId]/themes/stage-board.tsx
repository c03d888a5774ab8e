import type { Route } from "next";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import { Link } from "@/app/_ui/link";
import type { useAddress } from "@/app/_ui/use-address";
import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { ComparedStage } from "@/lib/themes/compared";
import styles from "./stage-board.module.css";
import { TableNotes } from "./table-notes";
import type { PointName, ThemeReading, ThemeRow } from "./theme-reading";
import { useCellKeys } from "./use-cell-keys";

const ROWS: { point: PointName; list: "failures" | "triggers" | "themes"; title: string }[] = [
  { point: "failure", list: "failures", title: "What stops them" },
  { point: "trigger", list: "triggers", title: "What moves them on" },
  { point: "none", list: "themes", title: "Also heard" },
];

type Props = {
  reading: ThemeReading;
  names: ReadonlyMap<string, string>;
  journey: StudyJourney;
  address: ReturnType<typeof useAddress>;
};

/** All stages side by side, and in each what most people say stops them, moves them on, and was heard beside. Every row opens its quotes, every head its stage. */
export function StageBoard({ reading, names, journey, address }: Props) {
  const { table, onKeyDown } = useCellKeys<HTMLTableElement>();
  const stages = reading.compared.board ?? [];
  const first = reading.row?.key ?? reading.rows[0]?.key;
  return (
    <div className={styles.board}>
      <div className={styles.scroll}>
        <table ref={table} className={styles.table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              {stages.map(({ stage }, index) => (
                <th scope="col" key={stage}>
                  <Link href={address.to({ view: null, stage, row: null, cell: null, all: null }) as Route}>
                    {stage === NO_STAGE ? null : <StageNotches index={index} count={journey.stages.length} />}
                    <bdi>{names.get(stage)}</bdi>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          {ROWS.map(({ point, list, title }) => (
            <tbody key={point}>
              <tr className={styles.group} data-point={point}>
                <th scope="rowgroup" colSpan={stages.length}>
                  <PointGlyph point={point === "none" ? null : point} /> <b>{title}</b>
                </th>
              </tr>
              <tr>
                {stages.map((stage) => (
                  <td key={stage.stage}>
                    <Cell stage={stage} list={list} point={point} reading={reading} first={first} address={address} />
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </div>
      <TableNotes reading={reading} />
    </div>
  );
}

type CellProps = {
  stage: ComparedStage;
  list: "failures" | "triggers" | "themes";
  point: PointName;
  reading: ThemeReading;
  first: string | undefined;
  address: ReturnType<typeof useAddress>;
};

function Cell({ stage, list, point, reading, first, address }: CellProps) {
  const { compared, side, rows, row: current } = reading;
  const own = rows.filter((row) => row.stage === stage.stage && row.point === point);
  const of = side === "people" ? compared.of : compared.respondentsOf;
  const left = stage.rows[list] - own.length;
  const naming = point === "none" ? null : stage.naming[point][side];
  const open = ({ key }: ThemeRow) => address.replace({ row: key, cell: null, all: null });
  return (
    <>
      {naming === null ? null : (
        <p className={styles.naming}>
          {naming} of {of} name one
        </p>
      )}
      {own.length === 0 ? <p className={styles.none}>nothing marked</p> : null}
      <ul className={styles.list}>
        {own.map((row) => (
          <li key={row.key} data-row={row.key}>
            <button
              type="button"
              data-cell={point}
              data-uncoded={row.theme.codeId === null || undefined}
              aria-pressed={row.key === current?.key}
              tabIndex={row.key === first ? 0 : -1}
              onClick={() => open(row)}
            >
              <span className={styles.statement} dir="auto" title={row.theme.statement}>
                {row.theme.statement}
              </span>
              <span className={styles.count}>
                <b>{row.theme[side]}</b> of {of}
                {reading.beside && row.theme.respondents > 0 ? `, ${row.theme.respondents} asked` : ""}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Link className={styles.more} href={address.to({ view: null, stage: stage.stage, row: null, cell: null, all: null }) as Route}>
          {left} more
        </Link>
      ) : null}
    </>
  );
}
