"use client";

import { useDeleteMemo, useRestoreMemo } from "@/app/_data/memos";
import { showFailure, showToast } from "@/app/_ui/toast";

/** Deletes a memo, with its way back. */
export function useEraseMemo(studyId: string) {
  const remove = useDeleteMemo(studyId);
  const restore = useRestoreMemo(studyId);
  return (memo: { id: string; version: number }) =>
    remove.mutate(
      { id: memo.id, version: memo.version },
      {
        onSuccess: () => showToast({ message: "The memo was deleted", undo: () => restore.mutate(memo.id, { onError: showFailure }) }),
        onError: showFailure,
      },
    );
}
