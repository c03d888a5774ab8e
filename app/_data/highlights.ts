import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Highlight, HighlightInput, HighlightPatch, Recoded, RecodeInput, TagInput } from "@/lib/highlights/schema";
import type { DocumentText } from "@/lib/interviews/schema";
import type { Page } from "@/lib/record";
import { useStudyChange } from "./change";
import { documentQuery } from "./documents";
import { getJson, type QueryParameters, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/highlights`;

/** The first 500 highlights under a filter (of a code, a person, a point), in the order of the texts. */
export const highlightsQuery = (studyId: string, filter: QueryParameters = {}) =>
  queryOptions({
    queryKey: ["studies", studyId, "highlights", filter],
    queryFn: () => getJson<Page<Highlight>>(path(studyId), { limit: 500, ...filter }),
  });

/** Puts a stored highlight into the text on screen at once (or takes it out), then lets everything that counts it be read anew. */
function settle(queries: QueryClient, studyId: string) {
  return (stored: Highlight | { gone: Highlight }) => {
    const highlight = "gone" in stored ? stored.gone : stored;
    queries.setQueryData<DocumentText>(documentQuery(studyId, highlight.documentId).queryKey, (document) => {
      if (!document) return document;
      const others = document.highlights.filter((one) => one.id !== highlight.id);
      const orphans = document.orphans.filter((one) => one.id !== highlight.id);
      return { ...document, highlights: "gone" in stored ? others : [...others, highlight], orphans };
    });
    void queries.invalidateQueries({ queryKey: ["studies", studyId] });
  };
}

export function useCreateHighlight(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: HighlightInput) => sendJson<Highlight>("POST", path(studyId), { body }),
    onSuccess: settle(queries, studyId),
  });
}

export function useUpdateHighlight(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, patch }: { id: string; version: number; patch: HighlightPatch }) =>
      sendJson<Highlight>("PATCH", `${path(studyId)}/${id}`, { body: patch, version }),
    onSuccess: settle(queries, studyId),
  });
}

export function useDeleteHighlight(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (highlight: Highlight) => sendJson<void>("DELETE", `${path(studyId)}/${highlight.id}`, { version: highlight.version }),
    onSuccess: (_nothing, gone) => settle(queries, studyId)({ gone }),
  });
}

/** Puts codes on a highlight and takes codes off it; it asks for no version, as two people's tags never stand in each other's way. */
export function useTagHighlight(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: TagInput & { id: string }) => sendJson<Highlight>("POST", `${path(studyId)}/${id}/codes`, { body }),
    onSuccess: settle(queries, studyId),
  });
}

/** Codes many highlights at once, as one action: all of them, or none. */
export function useRecodeHighlights(studyId: string) {
  return useStudyChange(studyId, (body: RecodeInput) => sendJson<Recoded>("POST", `${path(studyId)}/recode`, { body }));
}

/** Puts a highlight that an edit set aside on other words: a span of the stored text. */
export function usePlaceHighlight(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, start, end }: { id: string; start: number; end: number }) =>
      sendJson<Highlight>("POST", `${path(studyId)}/${id}/place`, { body: { start, end } }),
    onSuccess: settle(queries, studyId),
  });
}
