import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { CrossTable } from "./cross-table";
import { Figure } from "./figure";
import { ShareCells, ShareHeads } from "./share-cells";
import styles from "./tables.module.css";
import type { ResultPlace } from "./use-result-address";
import { WideTable } from "./wide-table";

type Choice = ResultBody & { kind: "choice" };

/** A closed question: people for each answer. An answer can be made the filter of the whole page. */
export function ChoiceFigure({ result, body, place }: { result: QuestionResult; body: Choice; place: ResultPlace }) {
  const { filter } = place.chosen;
  const onlyThese = (value: string) =>
    place.push({ filter: { ...filter, where: [...(filter.where ?? []), `q:${result.questionId}=${value}`] } });
  const taken = {
    title: result.text,
    note: `${result.answered} of ${result.of} people answered${body.several ? "; several answers each" : ""}.`,
    table: [
      ["Answer", "People", "Of", "Share", "95 % from", "95 % to"],
      ...body.options.map(({ label, people, of, share, interval }) => [label, people, of, share, ...interval]),
    ],
    bars: body.options.map(({ label, people, of, share, interval }) => ({ label, share, interval, text: `${people} of ${of}` })),
  };
  return (
    <>
      <Figure heading={body.several ? "Answers, several each" : "Answers"} taken={taken}>
        <WideTable label="Answers with their people">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Answer</th>
                <th scope="col" className={styles.barCell} aria-label="Share as a bar" />
                <ShareHeads />
              </tr>
            </thead>
            <tbody>
              {body.options.map((option) => (
                <tr key={option.value}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.only}
                      title={`Show only the replies that say “${option.label}”`}
                      onClick={() => onlyThese(option.value)}
                    >
                      {option.label}
                    </button>
                  </th>
                  <td className={styles.barCell}>
                    <span className={styles.bar} aria-hidden="true">
                      <span style={{ width: `${option.share * 100}%` }} />
                    </span>
                  </td>
                  <ShareCells {...option} />
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <OwnWords body={body} />
      </Figure>
      {result.groups.length > 0 ? <ChoiceByGroup result={result} body={body} /> : null}
    </>
  );
}

function OwnWords({ body: { writeIns, rest } }: { body: Choice }) {
  if (writeIns === 0 && rest.length === 0) return null;
  return (
    <p className={styles.foot}>
      {writeIns > 0 ? `${writeIns.toLocaleString("en")} wrote words of their own. ` : ""}
      {rest.length > 0
        ? `Not among the answers: ${rest
            .slice(0, 5)
            .map(({ value, people }) => `“${value}” (${people})`)
            .join(", ")}${rest.length > 5 ? ` and ${rest.length - 5} more` : ""}.`
        : ""}
    </p>
  );
}

function ChoiceByGroup({ result, body }: { result: QuestionResult; body: Choice }) {
  const groups = result.groups.flatMap(({ body: of, ...group }) => (of.kind === "choice" ? [{ ...group, options: of.options }] : []));
  const rows = body.options.map(({ value, label }) => ({
    key: value,
    label,
    cells: groups.map(({ options }) => {
      const option = options.find((one) => one.value === value);
      return option ? { share: option.share, people: option.people, of: option.of } : null;
    }),
  }));
  return <CrossTable title={result.text} by={result.by} groups={groups} rows={rows} />;
}
