import type { Score } from "@/lib/results/score-schema";
import { Figure } from "./figure";
import { IntervalLine } from "./interval-line";
import { LateTrend } from "./late-charts";
import styles from "./score-view.module.css";
import { intervalText, MARKS, METRIC_NAMES, onLine, scoreText } from "./score-words";
import tables from "./tables.module.css";

const DOMAINS = { nps: [-100, 100], pmf: [0, 100], csat: [0, 100], ces: [1, 7] } satisfies Record<string, [number, number]>;

/** A score over waves: whether what changed is a change, or lies within what chance does. */
export function TrendFigure({ score: { metric, trend, text } }: { score: Score }) {
  if (trend.waves.length < 2) return null;
  const shown = (value: number) => (metric === "pmf" || metric === "csat" ? value * 100 : value);
  const points = trend.waves.flatMap(({ label, score, interval }) =>
    score === null || interval === null
      ? []
      : [{ label, score: shown(score), error: [shown(score - interval[0]), shown(interval[1] - score)] as [number, number] }],
  );
  const mark = MARKS[metric];
  const taken = {
    title: `${text}, by wave`,
    note: `${METRIC_NAMES[metric]} with its 95 % interval.`,
    table: [
      ["Wave", "Score", "From", "To", "People"],
      ...trend.waves.map(({ label, score, interval, n }) => [label, score, interval?.[0] ?? null, interval?.[1] ?? null, n]),
    ],
    bars: trend.waves.map(({ label, score, interval, n }) => ({
      label,
      share: score === null ? 0 : onLine(metric, score),
      ...(interval && { interval: [onLine(metric, interval[0]), onLine(metric, interval[1])] as [number, number] }),
      text: `${scoreText(metric, score)}, ${n} people`,
    })),
  };
  return (
    <Figure heading={`Since ${trend.waves[0]?.label ?? "the first wave"}`} taken={taken}>
      {trend.waves.length > 2 ? <LateTrend points={points} domain={DOMAINS[metric]} mark={mark === null ? null : shown(mark)} /> : null}
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">Wave</th>
            <th scope="col" className={tables.barCell} aria-label="Interval" />
            <th scope="col" className={tables.right}>
              People
            </th>
            <th scope="col" className={tables.right}>
              Score
            </th>
            <th scope="col" className={tables.right}>
              95 %
            </th>
          </tr>
        </thead>
        <tbody>
          {[...trend.waves].reverse().map((wave) => (
            <tr key={wave.value} data-small={wave.small || undefined}>
              <th scope="row">{wave.label}</th>
              <td className={tables.barCell}>
                {wave.score !== null && wave.interval ? (
                  <IntervalLine
                    value={onLine(metric, wave.score)}
                    interval={[onLine(metric, wave.interval[0]), onLine(metric, wave.interval[1])]}
                    mark={mark === null ? null : onLine(metric, mark)}
                    label={`${scoreText(metric, wave.score)}, ${intervalText(metric, wave.interval)}`}
                  />
                ) : null}
              </td>
              <td className={tables.right}>{wave.n.toLocaleString("en")}</td>
              <td className={tables.right}>{scoreText(metric, wave.score)}</td>
              <td className={`${tables.right} ${tables.soft}`}>{intervalText(metric, wave.interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {trend.change ? <p className={styles.after}>{changeWords(metric, trend.change)}</p> : null}
    </Figure>
  );
}

type Change = NonNullable<Score["trend"]["change"]>;

function changeWords(metric: Score["metric"], { by, verdict, from, to }: Change) {
  const points = metric === "ces" ? Math.abs(by).toFixed(1) : String(Math.abs(Math.round(metric === "nps" ? by : by * 100)));
  const moved = Number(points) === 0 ? "Level" : `${by > 0 ? "Up" : "Down"} ${points} ${metric === "ces" ? "" : "points "}`.trimEnd();
  const said = {
    change: "and the intervals lie apart: a change",
    "not-yet": "and the intervals overlap: not yet a change",
    "too-few": "but one of the waves has under 30 people: too few to say",
  }[verdict];
  return (
    <>
      {moved} from {from} to {to}, {said.split(": ")[0]}: <b>{said.split(": ")[1]}.</b>
    </>
  );
}
