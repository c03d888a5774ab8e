"use client";

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  guideQuestionsQuery,
  useCreateGuideQuestion,
  useDeleteGuideQuestion,
  useRestoreGuideQuestion,
  useUpdateGuideQuestion,
} from "@/app/_data/guide";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { GuideQuestion } from "@/lib/guide/schema";
import styles from "./guide-settings.module.css";

/** The questions to be asked in each interview, in order: they stand beside the text and tick off. */
export function GuideSettings({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(guideQuestionsQuery(studyId));
  const add = useCreateGuideQuestion(studyId);
  const [next, setNext] = useState("");

  function addNext() {
    if (next.trim() === "") return;
    add.mutate(next.trim(), { onSuccess: () => setNext(""), onError: showFailure });
  }

  return (
    <section aria-labelledby="guide">
      <h2 id="guide">Interview guide</h2>
      <p>Questions that stand beside each interview and tick off as they are asked.</p>
      <ol className={styles.list} aria-labelledby="guide">
        {data.items.map((question, at) => (
          <QuestionRow key={question.id} studyId={studyId} question={question} at={at} last={data.items.length - 1} />
        ))}
      </ol>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          addNext();
        }}
      >
        <TextInput
          aria-label="New question"
          placeholder="What happened on the day you…"
          maxLength={500}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          Add question
        </Button>
      </form>
    </section>
  );
}

type RowProps = { studyId: string; question: GuideQuestion; at: number; last: number };

function QuestionRow({ studyId, question, at, last }: RowProps) {
  const { id, version } = question;
  const update = useUpdateGuideQuestion(studyId);
  const remove = useDeleteGuideQuestion(studyId);
  const restore = useRestoreGuideQuestion(studyId);
  const [text, setText] = useState(question.question);
  const [shown, setShown] = useState(question.question);
  if (shown !== question.question) {
    setShown(question.question);
    setText(question.question);
  }

  function save() {
    if (text.trim() === "") setText(question.question);
    else if (text.trim() !== question.question) update.mutate({ id, version, patch: { question: text.trim() } }, { onError: showFailure });
  }
  const move = (position: number) => update.mutate({ id, version, patch: { position } }, { onError: showFailure });
  const erase = () =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () => showToast({ message: "The question was deleted", undo: () => restore.mutate(id, { onError: showFailure }) }),
        onError: showFailure,
      },
    );

  return (
    <li className={styles.row}>
      <span className={styles.number}>{at + 1}</span>
      <TextInput
        aria-label={`Question ${at + 1}`}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => (event.key === "Enter" ? save() : undefined)}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={`Move question ${at + 1} up`} disabled={at === 0} onClick={() => move(at - 1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Move question ${at + 1} down`}
        disabled={at === last}
        onClick={() => move(at + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={`Delete question ${at + 1}`} onClick={erase}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
