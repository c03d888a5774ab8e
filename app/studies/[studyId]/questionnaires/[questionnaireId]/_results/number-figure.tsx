import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { cutWords } from "./cut-words";
import { Figure } from "./figure";
import { LateBars } from "./late-charts";
import { ShareCells, ShareHeads } from "./share-cells";
import styles from "./tables.module.css";

type Numbers = ResultBody & { kind: "number" };

/** A question answered with a number: how the people spread over it, mean and median beside. */
export function NumberFigure({ result, body }: { result: QuestionResult; body: Numbers }) {
  const bars =
    body.counts.length > 0
      ? body.counts.map(({ value, people, share, of }) => ({ label: String(value), people, share, text: `${people} of ${of}` }))
      : body.bins.map(({ from, to, people }) => ({
          label: `${plain(from)}–${plain(to)}`,
          people,
          share: result.answered === 0 ? 0 : people / result.answered,
          text: `${people} of ${result.answered}`,
        }));
  const taken = {
    title: result.text,
    note: `${result.answered} of ${result.of} people answered.`,
    table: [["Value", "People", "Share"], ...bars.map(({ label, people, share }) => [label, people, share])],
    bars,
  };
  return (
    <>
      <Figure heading="Answers" taken={taken}>
        <p className={styles.foot}>
          Mean {plain(body.mean)}, median {plain(body.median)}
          {body.lowest === null ? "" : `; from ${plain(body.lowest)} to ${plain(body.highest)}`}.
        </p>
        <LateBars bars={bars} />
        {body.counts.length > 0 ? (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Value</th>
                <ShareHeads />
              </tr>
            </thead>
            <tbody>
              {body.counts.map((count) => (
                <tr key={count.value}>
                  <th scope="row">
                    {count.value}
                    {count.label === String(count.value) || count.label === "" ? null : <span className={styles.soft}> {count.label}</span>}
                  </th>
                  <ShareCells {...count} />
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <BinTable bars={bars} />
        )}
      </Figure>
      <NumbersByGroup result={result} />
    </>
  );
}

function BinTable({ bars }: { bars: { label: string; people: number }[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">From, to</th>
          <th scope="col" className={styles.right}>
            People
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, people }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={styles.right}>{people.toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumbersByGroup({ result }: { result: QuestionResult }) {
  const groups = result.groups.flatMap(({ body, ...group }) =>
    body.kind === "number" ? [{ ...group, mean: body.mean, median: body.median }] : [],
  );
  if (groups.length === 0) return null;
  const taken = {
    title: `${result.text}, by ${cutWords(result.by)}`,
    note: "Mean of the people who answered.",
    table: [["Group", "People", "Mean", "Median"], ...groups.map(({ label, answered, mean, median }) => [label, answered, mean, median])],
    bars: [],
  };
  return (
    <Figure heading={`By ${cutWords(result.by)}`} taken={taken}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Group</th>
            {["People", "Mean", "Median"].map((head) => (
              <th scope="col" key={head} className={styles.right}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ value, label, answered, mean, median }) => (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td className={styles.right}>{answered.toLocaleString("en")}</td>
              <td className={styles.right}>{plain(mean)}</td>
              <td className={styles.right}>{plain(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

/** A number with at most two places after the point; a dash where there is none. */
function plain(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: 2 });
}
