"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { memoKeys, memosQuery } from "@/app/_data/memos";
import { EditorsOnly } from "@/app/_team/editors-only";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import styles from "./memo-box.module.css";
import { MemoText } from "./memo-text";
import { useEraseMemo } from "./use-erase-memo";

type Props = {
  studyId: string;
  subject: MemoSubject;
  subjectId: string;
  /** what it is called in a sentence: "P-017", "this code" */
  about: string;
  /** only the field for a new one, where the others are listed already */
  onlyNew?: boolean;
};

/** What a researcher thinks about one thing, the latest first, with a field for the next thought. Reads its memos by itself. */
export function MemoBox(props: Props) {
  return (
    <EditorsOnly>
      <Memos {...props} />
    </EditorsOnly>
  );
}

function Memos({ studyId, subject, subjectId, about, onlyNew = false }: Props) {
  const queries = useQueryClient();
  const query = memosQuery(studyId, { subject, subjectId });
  const { data } = useQuery({ ...query, enabled: !onlyNew });
  const erase = useEraseMemo(studyId);
  const [draft, setDraft] = useState<{ serial: number; madeId: string | null }>({ serial: 0, madeId: null });
  const heading = useId();
  const place = { subject, subjectId };

  const nextDraft = () => setDraft(({ serial }) => ({ serial: serial + 1, madeId: null }));

  /** A draft that was left is a memo of the list from then on, and the field is empty for the next. */
  async function leaveDraft() {
    await queries.invalidateQueries({ queryKey: onlyNew ? memoKeys.remarks(studyId) : query.queryKey });
    nextDraft();
  }

  return (
    <section className={styles.box} aria-labelledby={heading}>
      <h3 id={heading}>{onlyNew ? `A memo on ${about}` : "Memos"}</h3>
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
      {(onlyNew ? undefined : data)?.items
        .filter(({ id }) => id !== draft.madeId)
        .map((memo) => (
          <MemoText key={memo.id} studyId={studyId} about={place} memo={memo} label={`Memo on ${about}`} onDelete={erase} />
        ))}
    </section>
  );
}
