"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { isProblem } from "@/app/_data/http";
import { memoKeys, saveMemo } from "@/app/_data/memos";
import type { Keep } from "@/app/_ui/two-versions";
import type { Memo } from "@/lib/memos/schema";
import type { MemoSubject } from "@/lib/memos/vocabulary";

const PAUSE_MS = 1000;
const RETRY_MS = 3000;

export type MemoState =
  | { kind: "resting" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; message: string }
  | { kind: "conflict"; theirs: Memo };

type Options = {
  studyId: string;
  about: { subject: MemoSubject; subjectId: string };
  memo: Memo | null;
  /** told of words that were stored elsewhere, while nothing of ours is unsaved */
  onNewer: (text: string) => void;
  onMade: (id: string) => void;
};

/**
 * Saves a memo a second after the last key, and at once when it or the page is left; the first words make it. One save is under way at a
 * time. Where somebody else changed it meanwhile nothing is overwritten: the state says "conflict" until `settle` is told which words stay.
 */
export function useSavedMemo({ studyId, about, memo, onNewer, onMade }: Options) {
  const queries = useQueryClient();
  const [state, setState] = useState<MemoState>({ kind: "resting" });
  const known = useRef<{ id: string; version: number } | null>(memo);
  const waiting = useRef<string | null>(null);
  const busy = useRef(false);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef<(keepalive?: boolean) => Promise<void>>(async () => undefined);
  const latest = useRef({ onNewer, onMade });
  const { subject, subjectId } = about;

  useEffect(() => {
    latest.current = { onNewer, onMade };
  });

  useEffect(() => {
    const idle = waiting.current === null && !busy.current;
    if (!memo || !idle || memo.version <= (known.current?.version ?? 0)) return;
    known.current = memo;
    latest.current.onNewer(memo.text);
  }, [memo]);

  const saveIn = useCallback((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), ms);
  }, []);

  useEffect(() => {
    function failed(text: string, error: unknown): MemoState {
      waiting.current ??= text;
      const theirs = isProblem(error) && error.code === "STALE_VERSION" ? (error.body.current as Memo) : null;
      if (theirs) return { kind: "conflict", theirs };
      const refused = isProblem(error) && error.status >= 400 && error.status < 500;
      if (refused) return { kind: "failed", message: `Not saved: ${error.message}` };
      saveIn(RETRY_MS);
      return { kind: "failed", message: "Not saved yet, trying again" };
    }
    saveNow.current = async (keepalive = false) => {
      clearTimeout(timer.current);
      const text = waiting.current?.trim() ?? "";
      if (text === "" || busy.current) return;
      waiting.current = null;
      busy.current = true;
      setState({ kind: "saving" });
      const saving = saveMemo(known.current, { studyId, subject, subjectId, text, keepalive }).then(
        (stored): MemoState => {
          if (known.current === null) latest.current.onMade(stored.id);
          known.current = stored;
          return { kind: "saved", at: new Date() };
        },
        (error: unknown) => failed(text, error),
      );
      underWay.current = saving.then(() => undefined);
      const outcome = await saving;
      busy.current = false;
      setState(outcome);
      if (outcome.kind === "saved" && waiting.current !== null) saveIn(PAUSE_MS);
      if (outcome.kind === "saved") void queries.invalidateQueries({ queryKey: memoKeys.remarks(studyId) });
    };
  }, [studyId, subject, subjectId, queries, saveIn]);

  useEffect(() => {
    const flush = () => void saveNow.current(true);
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
    };
  }, []);

  function typed(text: string) {
    waiting.current = text;
    if (state.kind !== "conflict") saveIn(PAUSE_MS);
  }

  /** Ends a conflict: our words go over theirs, or are let go. */
  function settle(keep: Keep, theirs: Memo) {
    known.current = theirs;
    if (keep === "theirs") waiting.current = null;
    setState({ kind: "resting" });
    if (keep === "mine") void saveNow.current();
  }

  /** Stores what is typed, after the save that is under way. */
  async function flush(): Promise<void> {
    await underWay.current;
    await saveNow.current();
  }

  const isBlank = () => waiting.current !== null && waiting.current.trim() === "";
  return { state, typed, flush, settle, known, isBlank };
}
