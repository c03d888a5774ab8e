import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { newShortId } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/new-short-id";
import type { Brief } from "@/lib/studies/brief";
import styles from "./brief-settings.module.css";

type Questions = Brief["questions"];
type Props = { questions: Questions; onChange: (questions: Questions) => void };

const MOST = 30;

/** The research questions, each with how one will know that it is answered. */
export function QuestionFields({ questions, onChange }: Props) {
  const set = (id: string, part: Partial<Questions[number]>) =>
    onChange(questions.map((question) => (question.id === id ? { ...question, ...part } : question)));
  const move = (at: number, by: 1 | -1) => {
    const next = questions.filter((_, index) => index !== at);
    const question = questions[at];
    if (question) next.splice(at + by, 0, question);
    onChange(next);
  };
  return (
    <fieldset className={styles.questions}>
      <legend>Research questions</legend>
      <ol>
        {questions.map(({ id, question, success }, at) => (
          <li key={id}>
            <Textarea
              label={`Question ${at + 1}`}
              autosize
              dir="auto"
              minRows={1}
              maxLength={300}
              value={question}
              onChange={(event) => set(id, { question: event.currentTarget.value.replace(/\n/gu, " ") })}
            />
            <Textarea
              label="Answered when"
              placeholder="five planners name the same thing"
              autosize
              dir="auto"
              minRows={1}
              maxLength={500}
              value={success}
              onChange={(event) => set(id, { success: event.currentTarget.value })}
            />
            <span className={styles.moves}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move question ${at + 1} up`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move question ${at + 1} down`}
                disabled={at === questions.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Take question ${at + 1} away`}
                onClick={() => onChange(questions.filter((one) => one.id !== id))}
              >
                <IconX size={16} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {questions.length < MOST ? (
        <div>
          <Button onClick={() => onChange([...questions, { id: newShortId(), question: "", success: "" }])}>Add a research question</Button>
        </div>
      ) : null}
    </fieldset>
  );
}
