import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Highlight } from "@/lib/highlights/schema";
import { getJson, sendJson } from "./http";

export type QuoteMark = { starred?: boolean; hidden?: boolean };

/** Stars a quote, or hides it from summaries, whatever its version is by now: neither can overwrite anybody's words. One after the other. */
export function useMarkQuote(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `quotes of ${studyId}` },
    mutationFn: async ({ highlightId, mark }: { highlightId: string; mark: QuoteMark }) => {
      const path = `/api/studies/${studyId}/highlights/${highlightId}`;
      const { version } = await getJson<Highlight>(path);
      return sendJson<Highlight>("PATCH", path, { body: mark, version });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["studies", studyId] }),
  });
}
