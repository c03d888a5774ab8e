"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { saveNotes } from "@/app/_data/documents";
import { useCreateInterview } from "@/app/_data/interviews";
import { useCreateParticipant } from "@/app/_data/participants";
import { useAutosave } from "@/app/studies/[studyId]/interviews/[interviewId]/use-autosave";
import { isSaid, type LogDraft, NO_DRAFT } from "./log-draft";
import { useKeptDraft } from "./use-kept-draft";

/**
 * The first pause in typing makes the interview (and the person, if new), each once; from then on the notes are saved as in the workspace.
 * Until somebody says whom they are about, what was typed is kept in this browser.
 */
export function useLogDraft(studyId: string) {
  const queries = useQueryClient();
  const { mutateAsync: createParticipant } = useCreateParticipant(studyId);
  const { mutateAsync: createInterview } = useCreateInterview(studyId);
  const [draft, setDraft] = useState<LogDraft>(NO_DRAFT);
  const latest = useRef(draft);
  const personId = useRef<string | null>(null);
  const made = useRef<{ interviewId: string; documentId: string } | null>(null);
  const working = useRef<Promise<unknown> | null>(null);
  const [interviewId, setInterviewId] = useState<string | null>(null);
  const forget = useKeptDraft({ studyId, draft, isMade: interviewId !== null, restore: change });

  const make = useCallback(
    async (notes: string): Promise<{ version: number }> => {
      const { who, date } = latest.current;
      const { participantId, audience, displayName, ...rest } = who;
      personId.current ??= participantId;
      if (personId.current === null && audience) {
        personId.current = (await createParticipant({ ...rest, audience, displayName: displayName.trim() || null })).id;
      }
      const interview = await createInterview({ participantIds: personId.current ? [personId.current] : [], date, notes });
      const [document] = interview.documents;
      if (!document) throw new Error("The interview came back without its notes. Nothing was lost here; try again.");
      made.current = { interviewId: interview.id, documentId: document.id };
      latest.current = { ...latest.current, who: { ...who, participantId: personId.current } };
      setDraft(latest.current);
      setInterviewId(interview.id);
      return { version: document.version };
    },
    [createParticipant, createInterview],
  );

  const save = useCallback(
    (text: string, version: number) => {
      const work = made.current ? saveNotes({ studyId, documentId: made.current.documentId, text, version }) : make(text);
      working.current = work;
      return work;
    },
    [make, studyId],
  );
  const { state, typed, flush } = useAutosave({ version: 0, save });

  useEffect(() => {
    if (interviewId !== null) forget();
  }, [interviewId, forget]);

  function change(part: Partial<LogDraft>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    const nothingNew = part.notes === undefined && made.current !== null;
    if (next.notes !== "" && isSaid(next.who) && !nothingNew) typed(next.notes);
  }

  /** Everything saved, the interview there: answers its id, null where it could not be made (the state says why). */
  async function finish(): Promise<string | null> {
    if (!made.current) typed(latest.current.notes);
    await flush();
    await working.current?.catch(() => undefined);
    await flush();
    await queries.invalidateQueries({ queryKey: ["studies", studyId] });
    return made.current?.interviewId ?? null;
  }

  return { draft, change, state, finish, isMade: interviewId !== null };
}
