"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery, useUpdateSpeaker } from "@/app/_data/documents";
import { interviewQuery, useUpdateInterview } from "@/app/_data/interviews";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { DocumentText, Interview, Speaker, SpeakerPatch } from "@/lib/interviews/schema";
import { peopleBack } from "./patch-back";

type Params = { studyId: string; interview: Interview; document: DocumentText };

/** Corrects who a label is; the way back gives the interview its people back too, whom the correction may have taken away. */
export function useSpeakerChange({ studyId, interview, document }: Params) {
  const queries = useQueryClient();
  const { mutateAsync: updateSpeaker } = useUpdateSpeaker(studyId, document.id);
  const { mutateAsync: updateInterview } = useUpdateInterview(studyId);

  async function takeBack(speaker: Speaker): Promise<void> {
    const { version } = await queries.fetchQuery({ ...documentQuery(studyId, document.id), staleTime: 0 });
    const { role, participantId } = speaker;
    // a label that was nobody's keeps whom it is remembered to have been
    const patch: SpeakerPatch = role === "participant" ? { role, participantId } : { role };
    await updateSpeaker({ speakerId: speaker.id, version, patch });
    const now = await queries.fetchQuery({ ...interviewQuery(studyId, interview.id), staleTime: 0 });
    const people = peopleBack(interview, now, participantId);
    if (people) await updateInterview({ id: now.id, version: now.version, patch: people });
  }

  return function change(speaker: Speaker, patch: SpeakerPatch): void {
    updateSpeaker({ speakerId: speaker.id, version: document.version, patch }).then(
      () => showToast({ message: "Label corrected", undo: () => void takeBack(speaker).catch(showFailure) }),
      showFailure,
    );
  };
}
