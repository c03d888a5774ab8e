import { type Query, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { showAnswered } from "./answered";

/**
 * A write inside a study: once it is stored, its answer stands in place of what was shown, and everything of that study is read anew;
 * what follows the write does not wait for that.
 */
export function useStudyChange<V, R>(studyId: string, change: (values: V) => Promise<R>): UseMutationResult<R, Error, V> {
  return useStudyWrite({ studyId, change, isGone: () => false });
}

type Removal<V, R> = {
  studyId: string;
  remove: (values: V) => Promise<R>;
  /** what the deletion takes away from a page that shows it: it is not asked for again, that page is being left */
  isGone: (values: V, query: Query) => boolean;
};

/** A write that takes something out of a study which is shown by itself: its page, or a preview of the very write. */
export function useStudyRemoval<V, R = void>({ studyId, remove, isGone }: Removal<V, R>): UseMutationResult<R, Error, V> {
  return useStudyWrite({ studyId, change: remove, isGone });
}

type Write<V, R> = Pick<Removal<V, R>, "studyId" | "isGone"> & { change: (values: V) => Promise<R> };

function useStudyWrite<V, R>({ studyId, change, isGone }: Write<V, R>): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer, values) => {
      showAnswered(queries, studyId, answer);
      void queries.invalidateQueries({ queryKey: ["studies", studyId], predicate: (query) => !isGone(values, query) });
    },
  });
}
