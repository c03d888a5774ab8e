"use client";

import { useDeleteCode, useMergeCode } from "@/app/_data/codes";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { showFailure } from "@/app/_ui/toast";
import type { Code } from "@/lib/codebook/schema";

/** How a code leaves the codebook: deleted, or merged into another. Undo brings it back on every highlight that it was on. */
export function useLeave(studyId: string) {
  const { mutateAsync: deleteCode } = useDeleteCode(studyId);
  const { mutateAsync: mergeCode } = useMergeCode(studyId);
  const say = useSayCoded(studyId);

  function erase({ id, version, name }: Code, moveTo?: string): void {
    deleteCode({ id, version, moveTo }).then(() => say(`“${name}” deleted`), showFailure);
  }
  function merge({ id, name }: Code, into: { id: string; name: string }): void {
    mergeCode({ id, into: into.id }).then(() => say(`“${name}” is now “${into.name}”`), showFailure);
  }
  return { erase, merge };
}
