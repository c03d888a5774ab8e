"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAutosave } from "@/app/studies/[studyId]/interviews/[interviewId]/use-autosave";
import { isSaid, type LogDraft, NO_DRAFT } from "./log-draft";
import { useKeptDraft } from "./use-kept-draft";
import { useLogStore } from "./use-log-store";

/**
 * The first pause in typing makes the interview; from then on notes, person and date are saved as they are changed, and all of them stay
 * open to change. Until somebody says whom the notes are about, what was typed is kept in this browser.
 */
export function useLogDraft(studyId: string) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<LogDraft>(NO_DRAFT);
  const latest = useRef(draft);
  const working = useRef<Promise<unknown> | null>(null);
  const { store, madeId, ownId, isMade } = useLogStore(studyId, latest);
  const forget = useKeptDraft({ studyId, draft, isMade, restore: change });

  const save = useCallback(
    (text: string, version: number) => {
      const work = store(text, version);
      working.current = work;
      return work;
    },
    [store],
  );
  const { state, typed, flush } = useAutosave({ version: 0, save });

  useEffect(() => {
    if (isMade) forget();
  }, [isMade, forget]);

  function change(part: Partial<LogDraft>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    if (madeId() !== null || (next.notes !== "" && isSaid(next.who))) typed(next.notes);
  }

  async function arrived(): Promise<boolean> {
    const work = working.current ?? Promise.resolve();
    return work.then(
      () => true,
      () => false,
    );
  }

  /** Everything saved, the interview there: answers its id, null where something could not be stored (the state says why). */
  async function finish(): Promise<string | null> {
    if (madeId() === null) typed(latest.current.notes);
    await flush();
    await arrived();
    await flush();
    if (!(await arrived())) return null;
    await queries.invalidateQueries({ queryKey: ["studies", studyId] });
    return madeId();
  }

  return { draft, change, state, finish, isMade, ownId };
}
