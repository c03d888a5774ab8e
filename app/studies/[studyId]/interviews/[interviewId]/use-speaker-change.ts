"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery, useUpdateSpeaker } from "@/app/_data/documents";
import { interviewQuery, useUpdateInterview } from "@/app/_data/interviews";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Interview, Speaker, SpeakerPatch } from "@/lib/interviews/schema";
import { inTurn } from "./in-turn";
import { peopleBack } from "./patch-back";

type Params = { studyId: string; interviewId: string; documentId: string };

/** Corrects who a label is; the way back gives the interview its people back too, whom the correction may have taken away. */
export function useSpeakerChange({ studyId, interviewId, documentId }: Params) {
  const queries = useQueryClient();
  const { mutateAsync: updateSpeaker } = useUpdateSpeaker(studyId, documentId);
  const { mutateAsync: updateInterview } = useUpdateInterview(studyId);
  const interviewAsItIs = () => queries.fetchQuery({ ...interviewQuery(studyId, interviewId), staleTime: 0 });

  async function takeBack({ id, role, participantId }: Speaker, before: Interview): Promise<void> {
    const { version } = await queries.fetchQuery({ ...documentQuery(studyId, documentId), staleTime: 0 });
    // a label that was nobody's keeps whom it is remembered to have been
    const patch: SpeakerPatch = role === "participant" ? { role, participantId } : { role };
    await updateSpeaker({ speakerId: id, version, patch });
    const now = await interviewAsItIs();
    const people = peopleBack(before, now, participantId);
    if (people) await updateInterview({ id: now.id, version: now.version, patch: people });
  }

  async function send(speaker: Speaker, patch: SpeakerPatch): Promise<void> {
    const before = await queries.ensureQueryData(interviewQuery(studyId, interviewId));
    const { version } = await queries.ensureQueryData(documentQuery(studyId, documentId));
    await updateSpeaker({ speakerId: speaker.id, version, patch });
    showToast({ message: "Label corrected", undo: () => void inTurn(() => takeBack(speaker, before)).catch(showFailure) });
    // the correction changes who took part: what follows goes against that
    await interviewAsItIs();
  }

  return (speaker: Speaker, patch: SpeakerPatch): void => void inTurn(() => send(speaker, patch)).catch(showFailure);
}
