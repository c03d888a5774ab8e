import { type Query, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { showAnswered } from "./answered";

/**
 * A write inside a study: once it is stored, its answer stands in place of what was shown, and everything of that study is read anew;
 * what follows the write does not wait for that. What the write took away (`isGone`) is not asked for again: its page is being left.
 */
export function useStudyChange<V, R>(
  studyId: string,
  change: (values: V) => Promise<R>,
  isGone: (values: V, query: Query) => boolean = () => false,
): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer, values) => {
      showAnswered(queries, studyId, answer);
      void queries.invalidateQueries({ queryKey: ["studies", studyId], predicate: (query) => !isGone(values, query) });
    },
  });
}
