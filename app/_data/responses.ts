import { queryOptions } from "@tanstack/react-query";
import type { Page } from "@/lib/record";
import type { Response, ResponsePatch } from "@/lib/responses/schema";
import { useStudyChange, useStudyRemoval } from "./change";
import { getJson, type QueryParameters, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/responses`;

export const responseKeys = {
  list: (studyId: string, questionnaireId: string, filter: QueryParameters) =>
    ["studies", studyId, "responses", "of", questionnaireId, filter] as const,
  detail: (studyId: string, responseId: string) => ["studies", studyId, "responses", responseId] as const,
};

/** One page of a questionnaire's replies, the newest first; `filter` is the one of responses with `limit` and `cursor`. */
export const responsesQuery = (studyId: string, questionnaireId: string, filter: QueryParameters = {}) =>
  queryOptions({
    queryKey: responseKeys.list(studyId, questionnaireId, filter),
    queryFn: () => getJson<Page<Response>>(`/api/studies/${studyId}/questionnaires/${questionnaireId}/responses`, filter),
  });

/** One reply with all it said. */
export const responseQuery = (studyId: string, responseId: string) =>
  queryOptions({
    queryKey: responseKeys.detail(studyId, responseId),
    queryFn: () => getJson<Response>(`${path(studyId)}/${responseId}`),
  });

type Versioned = { id: string; version: number };

export function useUpdateResponse(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: Versioned & { patch: ResponsePatch }) =>
    sendJson<Response>("PATCH", `${path(studyId)}/${id}`, { body: patch, version }),
  );
}

/** `documentIds`: the open answers that go with it, where they are shown. */
export function useDeleteResponse(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, version }: Versioned & { documentIds?: string[] }) => sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
    isGone: ({ id, documentIds = [] }, { queryKey: [, , kind, of] }) =>
      (kind === "responses" && of === id) || (kind === "documents" && documentIds.includes(String(of))),
  });
}

export function useRestoreResponse(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Response>("POST", `${path(studyId)}/${id}/restore`));
}
