import type { Score, ScoreGroup } from "@/lib/results/score-schema";
import { cutWords } from "./cut-words";
import { Figure } from "./figure";
import styles from "./score-view.module.css";
import { FIRST_WORDS, intervalText, MARKS, METRIC_NAMES, onLine, scoreText } from "./score-words";
import { StackedBar, StackedKey } from "./stacked-bar";
import tables from "./tables.module.css";
import { WideTable } from "./wide-table";

/** A score with its interval and what may be said of it, then the same by group. */
export function ScoreView({ score }: { score: Score }) {
  const { metric, n, interval, small, words, counts, excluded } = score;
  return (
    <>
      <p className={styles.line} data-small={small || undefined}>
        <span className={styles.big}>{leadOf(score)}</span>
        <span className={styles.what}>{whatOf(score)}</span>
        <span className={styles.interval}>
          {metric === "pmf" || metric === "csat" ? `${exact(score.score)} % ` : ""}({intervalText(metric, interval) || "no interval"})
        </span>
      </p>
      <p className={styles.words}>
        {words} {small && n > 0 ? <b>{n} people are too few to lean on.</b> : null}
        {excluded > 0 ? ` ${excluded} who ${metric === "pmf" ? "no longer use it are" : "gave other answers are"} left out.` : ""}
      </p>
      <ScoreTable score={score} names={counts.map(({ name }) => name)} />
    </>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function leadOf({ metric, score, counts }: Score): string {
  return metric === "pmf" ? String(counts[0]?.people ?? 0) : scoreText(metric, score);
}

function whatOf({ metric, n, counts }: Score): string {
  const first = counts[0]?.people ?? 0;
  if (metric === "pmf") return `of ${n} ${FIRST_WORDS.pmf}`;
  return `${METRIC_NAMES[metric]}; ${first} of ${n} ${FIRST_WORDS[metric]}`;
}

function exact(score: number | null): string {
  return score === null ? "–" : (score * 100).toFixed(1);
}

function ScoreTable({ score, names }: { score: Score; names: readonly string[] }) {
  const { metric, groups, by } = score;
  const rows: (ScoreGroup & { all?: true })[] = [{ ...score, value: "all", label: "All", all: true }, ...groups];
  const taken = {
    title: score.text,
    note: `${METRIC_NAMES[metric]} with its 95 % interval; people, each counted once.`,
    table: [
      ["Group", "Score", "From", "To", "People", ...names],
      ...rows.map((row) => [
        row.label,
        row.score,
        row.interval?.[0] ?? null,
        row.interval?.[1] ?? null,
        row.n,
        ...row.counts.map(({ people }) => people),
      ]),
    ],
    bars: rows.map(({ label, score: value, interval, n, counts, small }) => ({
      label,
      share: value === null ? 0 : onLine(metric, value),
      // the bar is of people: only the interval of a share of them can stand on it
      ...(interval && (metric === "pmf" || metric === "csat") && { interval }),
      text: `${scoreText(metric, value)}${interval ? ` (${intervalText(metric, interval)})` : ""}, ${n} people`,
      parts: counts,
      small,
    })),
    key: names,
    mark: metric === "pmf" && MARKS.pmf !== null ? { at: MARKS.pmf, label: "40 %" } : null,
  };
  return (
    <Figure heading={by === null ? METRIC_NAMES[metric] : `By ${cutWords(by)}`} taken={taken}>
      <WideTable label="The score with its people">
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{by === null ? "Who" : capital(cutWords(by))}</th>
              <th scope="col" className={tables.barCell}>
                <StackedKey names={names} mark={metric === "pmf" ? "40 %" : null} />
              </th>
              <th scope="col" className={tables.right}>
                {capital(names[0] ?? "")}
              </th>
              <th scope="col" className={tables.right}>
                {metric === "nps" || metric === "ces" ? "Score" : "Share"}
              </th>
              <th scope="col" className={tables.right}>
                95 %
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value} data-all={row.all} data-small={row.small || undefined}>
                <th scope="row">{row.label}</th>
                <td className={tables.barCell}>
                  <StackedBar parts={row.counts} mark={metric === "pmf" ? MARKS.pmf : null} />
                </td>
                <td className={tables.right}>
                  <b>{row.counts[0]?.people ?? 0}</b> <span className={tables.soft}>of {row.n}</span>
                </td>
                <td className={tables.right}>{scoreText(metric, row.score)}</td>
                <td className={`${tables.right} ${tables.soft}`}>{intervalText(metric, row.interval)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {rows.some(({ small }) => small) ? <p className={tables.foot}>Grey: under 30 people, too few to lean on.</p> : null}
    </Figure>
  );
}
