import type { JourneyPart } from "@/lib/questionnaires/vocabulary";
import type { Parts } from "@/lib/results/score-schema";
import { Figure } from "./figure";
import { IntervalLine } from "./interval-line";
import styles from "./score-view.module.css";
import { intervalText, scoreText } from "./score-words";
import tables from "./tables.module.css";

const PART_NAMES: Record<JourneyPart, string> = {
  communication: "What we said before",
  buying: "Buying",
  onboarding: "Onboarding",
  product: "Product",
  service: "Service",
};

/** Fit by part of the journey, on one line each against the 40 % mark; the weakest is named only where the figures tell it apart. */
export function PartsFigure({ parts: { parts, weakest, words, measure, groups } }: { parts: Parts }) {
  const metric = measure ?? "pmf";
  const sorted = [...parts].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  if (sorted.length === 0) return null;
  const taken = {
    title: "By part of the journey",
    note: words,
    table: [
      ["Part", "Score", "From", "To", "People"],
      ...sorted.map(({ part, score, interval, n }) => [PART_NAMES[part], score, interval?.[0] ?? null, interval?.[1] ?? null, n]),
    ],
    bars: sorted.map(({ part, score, interval, n }) => ({
      label: PART_NAMES[part],
      share: score ?? 0,
      ...(interval && { interval }),
      text: `${scoreText(metric, score)}, ${n} people`,
    })),
  };
  return (
    <Figure heading="By part of the journey" taken={taken}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className={tables.barCell}>
              0 to 100 %
            </th>
            <th scope="col" className={tables.right}>
              {metric === "pmf" ? "Very" : "Satisfied"}
            </th>
            <th scope="col" className={tables.right}>
              Share
            </th>
            <th scope="col" className={tables.right}>
              95 %
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ part, score, interval, n, counts, small }) => (
            <tr key={part} data-weakest={part === weakest || undefined} data-small={small || undefined}>
              <th scope="row">{PART_NAMES[part]}</th>
              <td className={tables.barCell}>
                {score !== null && interval ? (
                  <IntervalLine
                    value={score}
                    interval={interval}
                    mark={metric === "pmf" ? 0.4 : null}
                    colour={part === weakest ? "var(--attention-mark)" : "var(--ink)"}
                    label={`${scoreText(metric, score)}, ${intervalText(metric, interval)}`}
                  />
                ) : null}
              </td>
              <td className={tables.right}>
                <b>{counts[0]?.people ?? 0}</b> <span className={tables.soft}>of {n}</span>
              </td>
              <td className={tables.right}>{scoreText(metric, score)}</td>
              <td className={`${tables.right} ${tables.soft}`}>{intervalText(metric, interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.after}>{words}</p>
      {groups.length > 0 ? (
        <ul className={tables.foot}>
          {groups.map(({ value, label, words: said }) => (
            <li key={value}>
              {label}: {said}
            </li>
          ))}
        </ul>
      ) : null}
    </Figure>
  );
}
