import { useAddMessageTerms, useDeleteMessageTerms, useRestoreMessageTerms, useUpdateMessageTerm } from "@/app/_data/messages";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { MessageTerm } from "@/lib/messages/schema";

/** Adding, moving and deleting our own words; each is said, and can be undone. */
export function useTermActs(studyId: string) {
  const add = useAddMessageTerms(studyId);
  const update = useUpdateMessageTerm(studyId);
  const remove = useDeleteMessageTerms(studyId);
  const restore = useRestoreMessageTerms(studyId);
  const undone = () => showToast({ message: "Undone" });

  return {
    isAdding: add.isPending,
    add: (terms: readonly string[], stage: string | null): Promise<boolean> =>
      add
        .mutateAsync(terms.map((term) => ({ term, stage })))
        .then(({ items }) => {
          const [first] = items;
          const what = items.length === 1 && first ? `“${first.term}”` : plural(items.length, "term");
          showToast({
            message: `${what} added to our words`,
            undo: () => void remove.mutateAsync(items).then(undone, showFailure),
          });
          return true;
        })
        .catch((error: unknown) => {
          showFailure(error);
          return false;
        }),
    move: ({ id, version, term, stage: before }: MessageTerm, stage: string | null, place: string) =>
      void update.mutateAsync({ id, version, patch: { stage } }).then(
        (moved) =>
          showToast({
            message: `“${term}” belongs to ${place} now`,
            undo: () => void update.mutateAsync({ id, version: moved.version, patch: { stage: before } }).then(undone, showFailure),
          }),
        showFailure,
      ),
    erase: (term: MessageTerm) =>
      void remove.mutateAsync([term]).then(
        () =>
          showToast({
            message: `“${term.term}” is no longer among our words`,
            undo: () => void restore.mutateAsync([term.id]).then(undone, showFailure),
          }),
        showFailure,
      ),
  };
}
