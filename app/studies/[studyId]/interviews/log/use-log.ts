"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useAddNotes } from "@/app/_data/documents";
import { useCreateInterview, useUpdateInterview } from "@/app/_data/interviews";
import { useCreateParticipant, useUpdateParticipant } from "@/app/_data/participants";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import type { Interview } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import type { Audience } from "@/lib/participants/vocabulary";

/** With whom: somebody the study knows, or somebody new, of whom a name may be kept apart. */
export type Answer = { person: Participant | null; name: string; audience: Audience; planned: Interview | null };

/** Makes the interview that the answers tell of, each part of it once however often it is tried, and opens it to be written. */
export function useLog(studyId: string, onMade: () => void) {
  const router = useRouter();
  const { mutateAsync: createPerson } = useCreateParticipant(studyId);
  const { mutateAsync: updatePerson } = useUpdateParticipant(studyId);
  const { mutateAsync: createInterview } = useCreateInterview(studyId);
  const { mutateAsync: updateInterview } = useUpdateInterview(studyId);
  const { mutateAsync: addNotes } = useAddNotes(studyId);
  const newPerson = useRef<{ as: string; id: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function personOf({ person, name, audience }: Answer): Promise<string> {
    if (person && person.audience !== audience) await updatePerson({ id: person.id, version: person.version, patch: { audience } });
    if (person) return person.id;
    const as = JSON.stringify([name, audience]);
    if (newPerson.current?.as !== as) {
      const { id } = await createPerson({ audience, displayName: name || null });
      newPerson.current = { as, id };
    }
    return newPerson.current.id;
  }

  async function interviewOf(answer: Answer): Promise<string> {
    const participantId = await personOf(answer);
    const { planned } = answer;
    if (!planned) return (await createInterview({ participantIds: [participantId], date: today(), notes: "" })).id;
    // a plan that already lies in the past keeps its day: it is written down afterwards
    const date = planned.date && planned.date < today() ? planned.date : today();
    await updateInterview({ id: planned.id, version: planned.version, patch: { status: "done", date } });
    if (planned.documents.length === 0) await addNotes({ interviewId: planned.id, body: { text: "" } });
    return planned.id;
  }

  async function log(answer: Answer) {
    if (isBusy) return;
    setBusy(true);
    try {
      const id = await interviewOf(answer);
      onMade();
      router.push(places.interview(studyId, id, { log: "1" }));
    } catch (error) {
      showFailure(error);
      setBusy(false);
    }
  }

  return { log, isBusy };
}

/** The day by this computer's own clock and time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
