"use client";

import { useClassifyParticipants } from "@/app/_data/participants";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ClassifyInput } from "@/lib/participants/schema";

/** Sets audience, persona or role of one or many; the toast takes back exactly what was changed. */
export function useClassify(studyId: string): (input: ClassifyInput, message: string) => void {
  const { mutateAsync } = useClassifyParticipants(studyId);
  return (input, message) => {
    mutateAsync(input).then(({ undo }) => showToast({ message, undo: () => void mutateAsync(undo).catch(showFailure) }), showFailure);
  };
}
