"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { memosQuery, useDeleteMemo, useRestoreMemo } from "@/app/_data/memos";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import styles from "./memo-box.module.css";
import { MemoText } from "./memo-text";

type Props = {
  studyId: string;
  subject: MemoSubject;
  subjectId: string;
  /** what it is called in a sentence: "P-017", "this code" */
  about: string;
};

/** What a researcher thinks about one thing, the latest first, with a field for the next thought. Reads its memos by itself. */
export function MemoBox({ studyId, subject, subjectId, about }: Props) {
  const queries = useQueryClient();
  const query = memosQuery(studyId, { subject, subjectId });
  const { data } = useQuery(query);
  const remove = useDeleteMemo(studyId);
  const restore = useRestoreMemo(studyId);
  const [draft, setDraft] = useState<{ serial: number; madeId: string | null }>({ serial: 0, madeId: null });
  const heading = useId();
  const place = { subject, subjectId };

  function erase(memo: { id: string; version: number }) {
    remove.mutate(memo, {
      onSuccess: () => showToast({ message: "The memo was deleted", undo: () => restore.mutate(memo.id, { onError: showFailure }) }),
      onError: showFailure,
    });
  }

  const nextDraft = () => setDraft(({ serial }) => ({ serial: serial + 1, madeId: null }));

  /** A draft that was left is a memo of the list from then on, and the field is empty for the next. */
  async function leaveDraft() {
    await queries.invalidateQueries({ queryKey: query.queryKey });
    nextDraft();
  }

  return (
    <section className={styles.box} aria-labelledby={heading}>
      <h3 id={heading}>Memos</h3>
      <MemoText
        key={`draft ${draft.serial}`}
        studyId={studyId}
        about={place}
        memo={null}
        label={`New memo on ${about}`}
        placeholder={`What do you think about ${about}? It is kept as you type.`}
        onMade={(madeId) => setDraft(({ serial }) => ({ serial, madeId }))}
        onLeft={() => void leaveDraft()}
        onDelete={(memo) => {
          nextDraft();
          erase(memo);
        }}
      />
      {data?.items
        .filter(({ id }) => id !== draft.madeId)
        .map((memo) => (
          <MemoText key={memo.id} studyId={studyId} about={place} memo={memo} label={`Memo on ${about}`} onDelete={erase} />
        ))}
    </section>
  );
}
