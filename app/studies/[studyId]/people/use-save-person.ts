"use client";

import { useUpdateParticipant } from "@/app/_data/participants";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Participant, ParticipantPatch } from "@/lib/participants/schema";

/** Saves one change of a person; the toast puts the `before` back. */
export function useSavePerson(studyId: string, person: Participant) {
  const { mutateAsync, isPending } = useUpdateParticipant(studyId);
  const { id, version, code } = person;
  function save(patch: ParticipantPatch, { before, words }: { before: ParticipantPatch; words: string }): void {
    mutateAsync({ id, version, patch }).then((saved) => {
      const undo = () => void mutateAsync({ id, version: saved.version, patch: before }).catch(showFailure);
      showToast({ message: `${code}: ${words}`, undo });
    }, showFailure);
  }
  return { save, isPending };
}
