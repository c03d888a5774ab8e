"use client";

import { useDeleteParticipant, useRestoreParticipant } from "@/app/_data/participants";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Participant } from "@/lib/participants/schema";

/** Deletes a person; the toast brings them back. */
export function useDeletePerson(studyId: string): (person: Participant) => void {
  const { mutateAsync: erase } = useDeleteParticipant(studyId);
  const { mutateAsync: restore } = useRestoreParticipant(studyId);
  return ({ id, version, code }) => {
    const undo = () => void restore(id).catch(showFailure);
    erase({ id, version }).then(() => showToast({ message: `${code} deleted`, undo }), showFailure);
  };
}
