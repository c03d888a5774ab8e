import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";

/** A write inside a study: once it is stored, everything shown of that study is read anew; what follows the write does not wait for it. */
export function useStudyChange<V, R>(studyId: string, change: (values: V) => Promise<R>): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => void queries.invalidateQueries({ queryKey: ["studies", studyId] }) });
}
