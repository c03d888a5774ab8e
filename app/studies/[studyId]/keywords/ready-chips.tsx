import type { useAddress } from "@/app/_ui/use-address";
import { type Asked, type AskedNames, askedSentence } from "./asked-words";
import { NO_QUESTION } from "./keyword-address";
import styles from "./keywords-page.module.css";

type Props = { questions: readonly Asked[]; current: Asked; names: AskedNames; address: ReturnType<typeof useAddress> };

/** Questions that this study can answer, each one click. */
export function ReadyChips({ questions, current, names, address }: Props) {
  if (questions.length === 0) return null;
  const now = askedSentence(current, names);
  return (
    <section className={styles.ready} aria-label="Ready-made questions">
      <span className="caption">Ask</span>
      <ul>
        {questions.map((question) => {
          const sentence = askedSentence(question, names);
          return (
            <li key={sentence}>
              <button
                type="button"
                aria-pressed={sentence === now}
                onClick={() => address.push(sentence === now ? { ...NO_QUESTION, row: null } : { ...NO_QUESTION, ...question, row: null })}
              >
                {sentence}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
