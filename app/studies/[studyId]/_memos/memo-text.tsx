"use client";

import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { TwoVersions } from "@/app/_ui/two-versions";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Memo } from "@/lib/memos/schema";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import styles from "./memo-box.module.css";
import { type MemoState, useSavedMemo } from "./use-saved-memo";

type Props = {
  studyId: string;
  about: { subject: MemoSubject; subjectId: string };
  memo: Memo | null;
  label: string;
  placeholder?: string;
  /** takes the focus at once: it was opened to be written in */
  focused?: boolean;
  /** its first words are stored */
  onMade?: (id: string) => void;
  /** the field is left, and there is a memo */
  onLeft?: () => void;
  onDelete: (memo: { id: string; version: number }) => void;
};

const ignore = () => undefined;

/** One memo, written where it is read; nothing has to be pressed to keep it. */
export function MemoText({ studyId, about, memo, label, placeholder, focused = false, onMade = ignore, onLeft = ignore, onDelete }: Props) {
  const [text, setText] = useState(memo?.text ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const { state, typed, flush, settle, known, isBlank } = useSavedMemo({ studyId, about, memo, onNewer: setText, onMade });

  async function leave() {
    if (isBlank() && known.current) {
      onDelete(known.current);
      return;
    }
    await flush();
    if (known.current) onLeft();
  }

  return (
    <div className={styles.memo}>
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={memo ? 1 : 2}
        maxRows={20}
        maxLength={20_000}
        value={text}
        ref={field}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          typed(value);
        }}
        onBlur={() => void leave()}
      />
      {state.kind === "conflict" ? (
        <TwoVersions
          onKeep={(keep) => {
            if (keep === "theirs") setText(state.theirs.text);
            settle(keep, state.theirs);
          }}
        >
          <p>It was changed elsewhere meanwhile, to: “{state.theirs.text}”</p>
        </TwoVersions>
      ) : null}
      <Foot memo={memo} state={state} onDelete={() => known.current && onDelete(known.current)} />
    </div>
  );
}

function Foot({ memo, state, onDelete }: { memo: Memo | null; state: MemoState; onDelete: () => void }) {
  const showMoment = useShowMoment();
  if (!memo && state.kind === "resting") return null;
  return (
    <div className={styles.foot}>
      <span className={state.kind === "failed" ? styles.failed : "caption"} role="status">
        {stateWords(state) ?? (memo ? showMoment(memo.updatedAt) : "")}
      </span>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={onDelete}>
        Delete
      </Button>
    </div>
  );
}

function stateWords(state: MemoState): string | null {
  if (state.kind === "saving") return "Saving…";
  if (state.kind === "saved") return `✓ Saved ${state.at.toLocaleTimeString("en-GB")}`;
  if (state.kind === "conflict") return "Not saved: two versions";
  return state.kind === "failed" ? state.message : null;
}
