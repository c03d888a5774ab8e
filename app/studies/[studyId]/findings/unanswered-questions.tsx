import { Button } from "@mantine/core";
import { EditorsOnly } from "@/app/_team/editors-only";
import type { Finding } from "@/lib/findings/schema";
import { unansweredQuestions } from "@/lib/studies/brief-state";
import type { Study } from "@/lib/studies/schema";
import styles from "./unanswered-questions.module.css";

type Props = { study: Study; findings: readonly Finding[]; onWrite: (questionId: string) => void };

/** The research questions of the brief that no supported finding answers yet. */
export function UnansweredQuestions({ study, findings, onWrite }: Props) {
  const open = unansweredQuestions(study.brief, findings);
  if (open.length === 0) return null;
  const trying = (id: string) => findings.filter(({ questionId }) => questionId === id).length;
  return (
    <section className={styles.open} aria-labelledby="unanswered">
      <h2 id="unanswered">Research questions without an answer</h2>
      <p className="caption">No finding that is supported names them yet.</p>
      <ul>
        {open.map(({ id, question, success }) => (
          <li key={id}>
            <div>
              <p className={styles.question} dir="auto">
                {question}
              </p>
              <p className="caption">
                {success ? `Answered when: ${success}` : "Nobody said yet when it counts as answered."}
                {trying(id) > 0 ? ` ${trying(id)} not yet supported.` : ""}
              </p>
            </div>
            <EditorsOnly>
              <Button size="compact-sm" onClick={() => onWrite(id)}>
                Write a finding
              </Button>
            </EditorsOnly>
          </li>
        ))}
      </ul>
    </section>
  );
}
