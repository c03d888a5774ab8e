"use client";

import { useDeleteCode, useMergeCode, useRestoreCode } from "@/app/_data/codes";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Code, CodeUndo } from "@/lib/codebook/schema";

/** How a code leaves the codebook: deleted, or merged into another. The toast brings it back on every highlight that it was on. */
export function useLeave(studyId: string) {
  const { mutateAsync: deleteCode } = useDeleteCode(studyId);
  const { mutateAsync: mergeCode } = useMergeCode(studyId);
  const { mutateAsync: restore } = useRestoreCode(studyId);
  const say = (message: string, id: string, undo: CodeUndo) =>
    showToast({ message, undo: () => void restore({ id, undo }).catch(showFailure) });

  function erase({ id, version, name }: Code, moveTo?: string): void {
    deleteCode({ id, version, moveTo }).then(({ undo }) => say(`“${name}” deleted`, id, undo), showFailure);
  }
  function merge({ id, name }: Code, into: { id: string; name: string }): void {
    mergeCode({ id, into: into.id }).then(({ undo }) => say(`“${name}” is now “${into.name}”`, id, undo), showFailure);
  }
  return { erase, merge };
}
