"use client";

import { useMergeParticipant, useSplitParticipant } from "@/app/_data/participants";
import { showFailure, showToast } from "@/app/_ui/toast";

type Person = { id: string; code: string };

/** Makes one person of two, and takes that back; the toast of each does the other. */
export function useMerge(studyId: string): { merge: (goes: Person, stays: Person) => void; split: (goes: Person, stays: Person) => void } {
  const { mutateAsync: mergeInto } = useMergeParticipant(studyId);
  const { mutateAsync: splitOff } = useSplitParticipant(studyId);
  function merge(goes: Person, stays: Person): void {
    const done = () => showToast({ message: `${goes.code} is now part of ${stays.code}`, undo: () => split(goes, stays) });
    mergeInto({ id: goes.id, into: stays.id }).then(done, showFailure);
  }
  function split(goes: Person, stays: Person): void {
    const done = () => showToast({ message: `${goes.code} stands alone again`, undo: () => merge(goes, stays) });
    splitOff(goes.id).then(done, showFailure);
  }
  return { merge, split };
}
