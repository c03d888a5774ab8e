import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { Figure } from "./figure";
import styles from "./tables.module.css";

type Ranking = ResultBody & { kind: "ranking" };

/** What was put in order: the best mean rank first, with how many put it first. */
export function RankingFigure({ result, body: { options } }: { result: QuestionResult; body: Ranking }) {
  const most = options.length;
  const taken = {
    title: result.text,
    note: `${result.answered} of ${result.of} people answered; a mean rank of 1 is always first.`,
    table: [
      ["Answer", "Mean rank", "Ranked by", "Put first"],
      ...options.map(({ label, meanRank, answered, ranks }) => [label, meanRank, answered, ranks[0] ?? 0]),
    ],
    bars: options.map(({ label, meanRank, ranks }) => ({
      label,
      share: meanRank === null || most < 2 ? 0 : 1 - (meanRank - 1) / most,
      text: `${meanRank?.toFixed(1) ?? "–"}, first ${ranks[0] ?? 0} times`,
    })),
  };
  return (
    <Figure heading="In order" taken={taken}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {["Mean rank", "Put first", "Ranked by"].map((head) => (
              <th scope="col" key={head} className={styles.right}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map(({ value, label, meanRank, ranks, answered }) => (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td className={styles.right}>
                <b>{meanRank === null ? "–" : meanRank.toFixed(1)}</b>
              </td>
              <td className={styles.right}>{(ranks[0] ?? 0).toLocaleString("en")}</td>
              <td className={styles.right}>{answered.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
