"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { showFailure } from "@/app/_ui/toast";
import { browserJournal, type Sending } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/journal";
import { makeTextSaver } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/text-saver";
import { useOpenDraft } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/use-open-draft";
import { isSaid, type LogDraft, NO_DRAFT } from "./log-draft";
import { useLogStore } from "./use-log-store";

/**
 * The first pause in typing makes the interview; from then on notes, person and date are saved as they are changed, and all of them stay
 * open to change. Until somebody says whom the notes are about, what was typed is kept in this browser.
 */
export function useLogDraft(studyId: string) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<LogDraft>(NO_DRAFT);
  const latest = useRef(draft);
  const { store, made, ownId, interviewId } = useLogStore(studyId, latest);
  const place = `log:${studyId}`;

  async function send(save: Sending) {
    const stored = await store(save);
    const documentId = made()?.documentId;
    // left now, the rest of it is found where the interview is opened
    if (documentId) saver.nameIt(documentId);
    return stored;
  }

  const [saver] = useState(() =>
    makeTextSaver({
      id: crypto.randomUUID(),
      documentId: place,
      opened: { version: 0, text: "" },
      send,
      journal: browserJournal,
      onMarksRefused: showFailure,
      isHeld: () => made() === null && !isSaid(latest.current.who),
    }),
  );
  const state = useSyncExternalStore(saver.listen, saver.state, saver.state);
  useOpenDraft(saver, place);
  const show = useCallback((part: Partial<LogDraft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
  }, []);
  useEffect(() => saver.onIncoming((notes) => show({ notes })), [saver, show]);
  useEffect(() => show({ date: today() }), [show]);

  function change(part: Partial<LogDraft>) {
    show(part);
    saver.typed(latest.current.notes);
    if (part.notes === undefined && (made() || latest.current.notes !== "")) saver.touch();
  }

  /** Everything saved, the interview there: answers its id, null where something could not be stored (the state says why). */
  async function finish(): Promise<string | null> {
    if (made() === null) saver.touch();
    if (!(await saver.flush())) return null;
    await queries.invalidateQueries({ queryKey: ["studies", studyId] });
    return made()?.interviewId ?? null;
  }

  return { draft, change, state, settle: saver.settle, finish, interviewId, ownId };
}

/** The day by this computer's own clock and time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
