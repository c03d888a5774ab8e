import { PointGlyph } from "@/app/_marks/point-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { QuestionResult, ResultBody } from "@/lib/results/schema";
import { AnswerEntry } from "./answer-entry";
import styles from "./open-answers.module.css";
import tables from "./tables.module.css";

type Texts = ResultBody & { kind: "text" };
type Props = {
  studyId: string;
  questionnaireId: string;
  question: Pick<QuestionResult, "questionId" | "text" | "number" | "answered">;
  body: Texts;
  /** the page's filter, for the list of all answers */
  query: string;
  /** stands beside another question, and so names its own */
  beside?: boolean;
};

/** An open question: its codes counted as people, and the words behind them. */
export function OpenAnswers({ studyId, questionnaireId, question, body, query, beside = false }: Props) {
  const { answers, coded, nothingHere, codes, shown, withheld } = body;
  const all = new URLSearchParams(query);
  return (
    <>
      <p className={styles.about}>
        {beside ? `Question ${question.number}, open. ` : ""}
        {(coded + nothingHere).toLocaleString("en")} of {answers.toLocaleString("en")} read, and marked on the same grid as the interviews.{" "}
        {coded + nothingHere < answers ? (
          <Link href={places.questionnaireCoding(studyId, questionnaireId, { question: question.questionId })}>Code the rest</Link>
        ) : null}
      </p>
      {codes.length > 0 ? (
        <table className={tables.table} aria-label="Codes, counted as people">
          <tbody>
            {codes.slice(0, 8).map(({ codeId, label, point, people }) => (
              <tr key={`${codeId} ${point}`}>
                <th scope="row">
                  <span className={styles.code}>
                    <PointGlyph point={point} labelled />
                    {label}
                  </span>
                </th>
                <td className={tables.right}>
                  <b>{people.toLocaleString("en")}</b> <span className={tables.soft}>of {question.answered.toLocaleString("en")}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown.map((answer) => (
        <AnswerEntry key={answer.documentId} studyId={studyId} questionnaireId={questionnaireId} answer={answer} />
      ))}
      {answers === 0 ? <p className={styles.about}>Nobody under this filter wrote anything here.</p> : null}
      {withheld > 0 ? <p className={styles.about}>{withheld} more count and are not shown: their people refused to be quoted.</p> : null}
      {answers > shown.length ? (
        <p className={styles.foot}>
          <Link href={places.questionnaireAnswers(studyId, questionnaireId, Object.fromEntries(all))}>
            All {answers.toLocaleString("en")} answers
          </Link>
        </p>
      ) : null}
    </>
  );
}
