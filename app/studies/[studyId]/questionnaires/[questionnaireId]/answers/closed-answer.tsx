import type { Question } from "@/lib/questionnaires/definition";
import type { Answer } from "@/lib/questionnaires/read-answer";
import styles from "./reply-view.module.css";

type Props = { question: Question; answer: Answer; hasContact: boolean };

/** What was chosen, ranked or given as a number or a day, in the words of the question. Open answers have their own place. */
export function ClosedAnswer({ question, answer, hasContact }: Props) {
  const labelOf = (value: string) => question.options.find((option) => option.value === value)?.label ?? value;
  if (question.type === "email")
    return <p className={styles.said}>{hasContact ? "An address, kept apart from the answers" : "An address"}</p>;
  if (answer.kind === "text") return null;
  if (answer.kind === "rows") {
    const rows = question.rows.filter(({ value }) => answer.rows[value] !== undefined);
    return (
      <table className={styles.rows}>
        <tbody>
          {rows.map(({ value, label }) => (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td>{labelOf(answer.rows[value] ?? "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  if (answer.kind === "day") return <p className={styles.said}>{answer.day}</p>;
  if (answer.kind === "number") return <p className={styles.said}>{labelOf(answer.value)}</p>;
  const chosen = [...answer.chosen.map(labelOf), ...answer.rest];
  if (chosen.length === 0) return null;
  if (question.type === "ranking")
    return (
      <ol className={styles.ranks}>
        {chosen.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ol>
    );
  return chosen.length === 1 ? (
    <p className={styles.said}>{chosen[0]}</p>
  ) : (
    <ul className={styles.ranks}>
      {chosen.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}
