"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { participantQuery, participantsQuery, useCreateParticipant, useDeleteParticipant } from "@/app/_data/participants";
import { showFailure } from "@/app/_ui/toast";
import type { Interview } from "@/lib/interviews/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { AddPerson } from "./add-person";
import { ParticipantCard } from "./participant-card";
import { idsOf } from "./patch-back";
import type { InterviewChange } from "./use-interview-change";

type Props = { studyId: string; interview: Interview; personas: Persona[]; onChange: InterviewChange };

/** Who took part, under the audience of that day: taken off, added, or added anew. */
export function InterviewPeople({ studyId, interview, personas, onChange }: Props) {
  const queries = useQueryClient();
  const { data } = useQuery(participantsQuery(studyId));
  const { mutateAsync: create } = useCreateParticipant(studyId);
  const { mutateAsync: erase } = useDeleteParticipant(studyId);
  const people = data?.items ?? [];
  const ids = idsOf(interview);

  /** Somebody made for this interview goes with the undo, unless they have been given to another meanwhile. */
  async function eraseUnused(id: string): Promise<void> {
    const { version, interviews } = await queries.fetchQuery({ ...participantQuery(studyId, id), staleTime: 0 });
    if (interviews === 0) await erase({ id, version });
  }

  async function addNew(audience: Audience): Promise<void> {
    try {
      const { id, code } = await create({ audience });
      await onChange({ participantIds: [...ids, id] }, { message: `${code} added`, afterUndo: () => eraseUnused(id) });
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <>
      {interview.participants.map((who) => (
        <ParticipantCard
          key={who.participantId}
          studyId={studyId}
          interviewId={interview.id}
          who={who}
          person={people.find((one) => one.id === who.participantId)}
          personas={personas}
          onAudience={(audience) =>
            void onChange(
              { audiences: [{ participantId: who.participantId, audience }] },
              { message: `${who.code}: audience of that day corrected` },
            )
          }
          onTakeOff={() =>
            void onChange({ participantIds: ids.filter((id) => id !== who.participantId) }, { message: `${who.code} taken off` })
          }
        />
      ))}
      <AddPerson
        people={people.filter((one) => !ids.includes(one.id))}
        onAdd={({ id, code }) => onChange({ participantIds: [...ids, id] }, { message: `${code} added` })}
        onAddNew={addNew}
      />
    </>
  );
}
