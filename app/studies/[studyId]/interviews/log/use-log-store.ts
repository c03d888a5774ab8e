"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useRef, useState } from "react";
import { saveNotes } from "@/app/_data/documents";
import { interviewQuery, useCreateInterview, useUpdateInterview } from "@/app/_data/interviews";
import { participantQuery, useCreateParticipant, useDeleteParticipant, useUpdateParticipant } from "@/app/_data/participants";
import type { ParticipantInput } from "@/lib/participants/schema";
import type { LogDraft, Who } from "./log-draft";

type Stored = { interviewId: string; documentId: string; participantId: string | null; date: string | null; text: string };
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
  const { mutateAsync: createInterview } = useCreateInterview(studyId);
  const { mutateAsync: updateInterview } = useUpdateInterview(studyId);
  const own = useRef<OwnPerson | null>(null);
  const stored = useRef<Stored | null>(null);
  const [ownId, setOwnId] = useState<string | null>(null);
  const [isMade, setMade] = useState(false);

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
    async ({ participantId, date, notes }: { participantId: string | null; date: string | null; notes: string }) => {
      const interview = await createInterview({ participantIds: participantId ? [participantId] : [], date, notes });
      const [document] = interview.documents;
      if (!document) throw new Error("The interview came back without its notes. Nothing was lost here; try again.");
      stored.current = { interviewId: interview.id, documentId: document.id, participantId, date, text: notes };
      setMade(true);
      return { version: document.version };
    },
    [createInterview],
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
    async (text: string, version: number): Promise<{ version: number }> => {
      const { who, date } = latest.current;
      const said = await storePerson(who);
      const made = stored.current;
      if (made === null) {
        const answer = await makeInterview({ participantId: said, date, notes: text });
        await dropOwn(said);
        return answer;
      }
      // until it is said who it was instead, the person stored before stays
      await changeInterview(made, { participantId: said ?? made.participantId, date });
      await dropOwn(said);
      if (text === made.text) return { version };
      const saved = await saveNotes({ studyId, documentId: made.documentId, text, version });
      made.text = text;
      return { version: saved.version };
    },
    [latest, storePerson, makeInterview, changeInterview, dropOwn, studyId],
  );

  const madeId = useCallback(() => stored.current?.interviewId ?? null, []);
  return { store, madeId, ownId, isMade };
}
