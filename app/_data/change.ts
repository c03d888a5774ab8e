import { type Query, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { showAnswered } from "./answered";

/**
 * A write inside a study: once it is stored, its answer stands in place of what was shown, and everything of that study is read anew;
 * what follows the write does not wait for that.
 */
export function useStudyChange<V, R>(studyId: string, change: (values: V) => Promise<R>): UseMutationResult<R, Error, V> {
  return useStudyWrite({ studyId, change, isGone: () => false });
}

type Removal<V> = {
  studyId: string;
  remove: (values: V) => Promise<void>;
  /** what the deletion takes away from a page that shows it: it is not asked for again, that page is being left */
  isGone: (values: V, query: Query) => boolean;
};

/** A deletion inside a study, of something that has a page of its own. */
export function useStudyRemoval<V>({ studyId, remove, isGone }: Removal<V>): UseMutationResult<void, Error, V> {
  return useStudyWrite({ studyId, change: remove, isGone });
}

type Write<V, R> = Pick<Removal<V>, "studyId" | "isGone"> & { change: (values: V) => Promise<R> };

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
