import { queryOptions } from "@tanstack/react-query";
import type {
  CodedHits,
  CodeHitsInput,
  SavedSearch,
  SavedSearchInput,
  SavedSearchPatch,
  SearchFilter,
  SearchHits,
} from "@/lib/search/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/search`;
const savedPath = (studyId: string) => `/api/studies/${studyId}/saved-searches`;

export type Asked = { q: string; filter: SearchFilter; limit: number };

export const searchKeys = {
  study: (studyId: string) => ["studies", studyId, "search"] as const,
  saved: (studyId: string) => ["studies", studyId, "saved-searches"] as const,
};

/** The newest hits of a search. */
export const searchQuery = (studyId: string, { q, filter, limit }: Asked) =>
  queryOptions({
    queryKey: [...searchKeys.study(studyId), q, filter, limit],
    queryFn: () => getJson<SearchHits>(path(studyId), { q, ...filter, limit }),
  });

export const savedSearchesQuery = (studyId: string) =>
  queryOptions({ queryKey: searchKeys.saved(studyId), queryFn: () => everyPage<SavedSearch>(savedPath(studyId)) });

/** Answers the one step of the history that undoes it. */
export function useCodeHits(studyId: string) {
  return useStudyChange(studyId, (body: CodeHitsInput) => sendJson<CodedHits>("POST", `${path(studyId)}/code`, { body }));
}

export function useSaveSearch(studyId: string) {
  return useStudyChange(studyId, (body: SavedSearchInput) => sendJson<SavedSearch>("POST", savedPath(studyId), { body }));
}

export function useUpdateSavedSearch(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: SavedSearchPatch }) =>
    sendJson<SavedSearch>("PATCH", `${savedPath(studyId)}/${id}`, { version, body: patch }),
  );
}

export function useDeleteSavedSearch(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: Pick<SavedSearch, "id" | "version">) =>
    sendJson<void>("DELETE", `${savedPath(studyId)}/${id}`, { version }),
  );
}

export function useRestoreSavedSearch(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<SavedSearch>("POST", `${savedPath(studyId)}/${id}/restore`));
}
