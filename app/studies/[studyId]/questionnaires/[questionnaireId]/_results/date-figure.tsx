import { showDay } from "@/app/_ui/show-day";
import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { Figure } from "./figure";
import { LateBars } from "./late-charts";
import styles from "./tables.module.css";

type Dates = ResultBody & { kind: "date" };

/** Days that were given, by month. */
export function DateFigure({ result, body: { first, last, months } }: { result: QuestionResult; body: Dates }) {
  const bars = months.map(({ month, people }) => ({ label: month, people }));
  const taken = {
    title: result.text,
    note: `${result.answered} of ${result.of} people answered.`,
    table: [["Month", "People"], ...months.map(({ month, people }) => [month, people])],
    bars: months.map(({ month, people }) => ({ label: month, share: people / Math.max(1, result.answered), text: String(people) })),
  };
  return (
    <Figure heading="By month" taken={taken}>
      {first && last ? (
        <p className={styles.foot}>
          From {showDay(first)} to {showDay(last)}.
        </p>
      ) : null}
      <LateBars bars={bars} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className={styles.right}>
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, people }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td className={styles.right}>{people.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
