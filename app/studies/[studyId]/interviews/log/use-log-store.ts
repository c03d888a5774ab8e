"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useRef, useState } from "react";
import { saveText } from "@/app/_data/documents";
import { isProblem, newKey } from "@/app/_data/http";
import { createInterview, interviewQuery, type NewInterview, useUpdateInterview } from "@/app/_data/interviews";
import { participantQuery, useCreateParticipant, useDeleteParticipant, useUpdateParticipant } from "@/app/_data/participants";
import type { ParticipantInput } from "@/lib/participants/schema";
import type { LogDraft, Who } from "./log-draft";

type Stored = { interviewId: string; documentId: string; participantId: string | null; date: string | null; text: string };
type TextToStore = { text: string; version: number; key: string };
/** the interview that was asked for and not answered yet: asked for again as it was, it is made once */
type Making = { key: string; body: NewInterview & { participantIds: string[]; date: string | null; notes: string } };
/** the person this page made, and what was said of them last */
type OwnPerson = { id: string; as: ParticipantInput };

/**
 * Stores a draft: the first time it makes the interview (and the person, if new), each once; from then on it stores what changed,
 * of the notes, the date, the person, or which person it was.
 */
export function useLogStore(studyId: string, latest: RefObject<LogDraft>) {
  const queries = useQueryClient();
  const { mutateAsync: createParticipant } = useCreateParticipant(studyId);
  const { mutateAsync: updateParticipant } = useUpdateParticipant(studyId);
  const { mutateAsync: deleteParticipant } = useDeleteParticipant(studyId);
  const { mutateAsync: updateInterview } = useUpdateInterview(studyId);
  const own = useRef<OwnPerson | null>(null);
  const stored = useRef<Stored | null>(null);
  const making = useRef<Making | null>(null);
  const [ownId, setOwnId] = useState<string | null>(null);
  const [interviewId, setInterviewId] = useState<string | null>(null);

  const remember = useCallback((person: OwnPerson | null) => {
    own.current = person;
    setOwnId(person?.id ?? null);
  }, []);

  const personVersion = useCallback(
    async (id: string) => (await queries.fetchQuery({ ...participantQuery(studyId, id), staleTime: 0 })).version,
    [queries, studyId],
  );

  /** The person meant, made or corrected first where new; null where nobody said who yet. */
  const storePerson = useCallback(
    async (who: Who): Promise<string | null> => {
      const made = own.current;
      if (who.participantId !== null) return who.participantId;
      if (who.audience === null) return null;
      const { audience, personaId, role } = who;
      const as: ParticipantInput = { audience, personaId, role, displayName: who.displayName.trim() || null };
      if (made === null) {
        const { id } = await createParticipant(as);
        remember({ id, as });
        return id;
      }
      if (JSON.stringify(made.as) !== JSON.stringify(as)) {
        await updateParticipant({ id: made.id, version: await personVersion(made.id), patch: { ...as, audienceFor: "always" } });
        remember({ id: made.id, as });
      }
      return made.id;
    },
    [createParticipant, updateParticipant, personVersion, remember],
  );

  const makeInterview = useCallback(
    async (body: Making["body"]): Promise<{ made: Stored; version: number }> => {
      making.current ??= { key: newKey(), body };
      const { key, body: asked } = making.current;
      const interview = await createInterview(studyId, asked, key).catch((error: unknown) => {
        if (isProblem(error) && error.status >= 400 && error.status < 500) making.current = null;
        throw error;
      });
      const [document] = interview.documents;
      if (!document) throw new Error("The interview came back without its notes. Nothing was lost here; try again.");
      const [participantId = null] = asked.participantIds;
      const made = { interviewId: interview.id, documentId: document.id, participantId, date: asked.date, text: asked.notes };
      stored.current = made;
      setInterviewId(interview.id);
      void queries.invalidateQueries({ queryKey: ["studies", studyId] });
      return { made, version: document.version };
    },
    [studyId, queries],
  );

  const changeInterview = useCallback(
    async (made: Stored, next: Pick<Stored, "participantId" | "date">) => {
      if (next.participantId === made.participantId && next.date === made.date) return;
      const { version } = await queries.fetchQuery({ ...interviewQuery(studyId, made.interviewId), staleTime: 0 });
      const participantIds = next.participantId ? [next.participantId] : [];
      await updateInterview({ id: made.interviewId, version, patch: { participantIds, date: next.date } });
      Object.assign(made, next);
    },
    [queries, studyId, updateInterview],
  );

  /** A person made here whom the interview turned out not to be with leaves again. */
  const dropOwn = useCallback(
    async (participantId: string | null) => {
      const made = own.current;
      if (made === null || participantId === null || made.id === participantId) return;
      await deleteParticipant({ id: made.id, version: await personVersion(made.id) });
      remember(null);
    },
    [deleteParticipant, personVersion, remember],
  );

  const store = useCallback(
    async ({ text, version: known, key }: TextToStore): Promise<{ version: number; text: string }> => {
      const { who, date } = latest.current;
      const said = await storePerson(who);
      const first = stored.current ? null : await makeInterview({ participantIds: said ? [said] : [], date, notes: text });
      const made = stored.current ?? first?.made;
      const version = first?.version ?? known;
      if (!made) throw new Error("The interview was not made. Nothing was lost here; try again.");
      // until it is said who it was instead, the person stored before stays
      await changeInterview(made, { participantId: said ?? made.participantId, date });
      await dropOwn(said);
      if (text === made.text) return { version, text };
      const saved = await saveText({ studyId, documentId: made.documentId }, { key, version, text, marks: [] });
      made.text = text;
      return { version: saved.version, text: saved.text };
    },
    [latest, storePerson, makeInterview, changeInterview, dropOwn, studyId],
  );

  const made = useCallback(() => stored.current, []);
  return { store, made, ownId, interviewId };
}
