import { Button } from "@mantine/core";
import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { CodingQueue } from "@/lib/answers/schema";
import styles from "./coding-page.module.css";

type Props = { queue: CodingQueue; studyId: string; onOpen: (from: number | null) => void };

/** Nothing of what is on screen waits any more: on to the next stretch, to another question, or to what was found. */
export function StretchDone({ queue, studyId, onOpen }: Props) {
  const { answers, questions, questionId } = queue;
  const left = answers.of - answers.settled;
  const other = questions.find((one) => one.questionId !== questionId && one.answers.settled < one.answers.of);
  if (left > 0) {
    return (
      <section className={styles.done}>
        <h2>This stretch is done</h2>
        <p>{plural(left, "answer waits", "answers wait")} further on.</p>
        <div>
          <Button variant="filled" onClick={() => onOpen(null)}>
            Go on
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.done}>
      <h2>Every answer is settled</h2>
      <p>They stand on the themes page, beside what was said in interviews. They can still be read and changed below.</p>
      <div>
        <Button component={Link} variant="filled" href={places.themes(studyId, { source: "questionnaire" })}>
          See the themes
        </Button>
        {other ? (
          <Button component={Link} href={`?question=${other.questionId}` as Route}>
            Next question: {plural(other.answers.of - other.answers.settled, "answer")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
