import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { plural } from "@/app/_ui/plural";
import type { QuestionnaireResults } from "@/lib/results/schema";
import styles from "./question-rail.module.css";
import type { ResultPlace } from "./use-result-address";

type Props = { results: QuestionnaireResults; current: string | null; place: ResultPlace };

/** How many replied, and the questions with how many people answered each: where the replies thin out is where people leave. */
export function QuestionRail({ results, current, place }: Props) {
  const { questions, complete, partial, total, people } = results;
  const most = Math.max(1, people);
  return (
    <nav className={styles.rail} aria-label="Questions">
      <h2>
        {complete.toLocaleString("en")} complete{partial > 0 ? `, ${partial.toLocaleString("en")} partial` : ""}
      </h2>
      <p className={styles.asked}>
        {askedWords(results)}
        {people < total
          ? ` ${plural(people, "person", "people")} in ${total.toLocaleString("en")} replies; each counts once, by the newest.`
          : ""}
      </p>
      <ol className={styles.list}>
        {questions.map(({ questionId, number, text, answered }) => (
          <li key={questionId}>
            <Link
              href={place.to({ question: questionId }) as Route}
              aria-current={questionId === current ? "true" : undefined}
              className={styles.question}
              scroll={false}
            >
              <span className={styles.number}>{number}</span>
              <span className={styles.words}>
                <span className={styles.text}>{text}</span>
                <span className={styles.track} aria-hidden="true">
                  <span style={{ width: `${(answered / most) * 100}%` }} />
                </span>
                <span className={styles.answered}>{answered.toLocaleString("en")} answered</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Leaving results={results} />
    </nav>
  );
}

function askedWords({ invited, invitedAnswered, medianSeconds }: QuestionnaireResults): string {
  const asked =
    invited > 0 ? `${invited.toLocaleString("en")} asked by a personal link, ${invitedAnswered.toLocaleString("en")} answered. ` : "";
  return medianSeconds === null ? asked : `${asked}Half needed under ${lasting(medianSeconds)}.`;
}

/** Seconds as people say them: "48 s", "1 min 20 s", "12 min". */
function lasting(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return minutes >= 10 || rest === 0 ? `${Math.round(seconds / 60)} min` : `${minutes} min ${rest} s`;
}

function Leaving({ results: { mostLeaveAt, questions } }: { results: QuestionnaireResults }) {
  const question = questions.find(({ questionId }) => questionId === mostLeaveAt?.questionId);
  if (!question || !mostLeaveAt) return null;
  const first = questions.find(({ type }) => type === "long-text" || type === "short-text");
  return (
    <p className={styles.leaving}>
      Most leave at question {question.number}
      {first?.questionId === question.questionId ? ", the first one to write" : ""} ({plural(mostLeaveAt.people, "reply", "replies")}).
    </p>
  );
}
