import { type Query, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { Interview, InterviewPatch, interviewInput } from "@/lib/interviews/schema";
import { useStudyChange, useStudyRemoval } from "./change";
import { everyPage } from "./every-page";
import { getJson, type QueryParameters, sendJson } from "./http";

export const interviewKeys = {
  all: (studyId: string) => ["studies", studyId, "interviews"] as const,
  list: (studyId: string, filter: QueryParameters) => ["studies", studyId, "interviews", "list", filter] as const,
  detail: (studyId: string, interviewId: string) => ["studies", studyId, "interviews", interviewId] as const,
};

const path = (studyId: string) => `/api/studies/${studyId}/interviews`;

export const interviewsQuery = (studyId: string, filter: QueryParameters = {}) =>
  queryOptions({ queryKey: interviewKeys.list(studyId, filter), queryFn: () => everyPage<Interview>(path(studyId), filter) });

export const interviewQuery = (studyId: string, interviewId: string) =>
  queryOptions({
    queryKey: interviewKeys.detail(studyId, interviewId),
    queryFn: () => getJson<Interview>(`${path(studyId)}/${interviewId}`),
  });

/** What a form hands in: the defaults are filled in by the server. */
export type NewInterview = z.input<typeof interviewInput>;

/** Makes an interview once per key, however often it is asked for. */
export function createInterview(studyId: string, body: NewInterview, key: string): Promise<Interview> {
  return sendJson<Interview>("POST", path(studyId), { body, key });
}

export function useCreateInterview(studyId: string) {
  return useStudyChange(studyId, (body: NewInterview) => sendJson<Interview>("POST", path(studyId), { body }));
}

export function useUpdateInterview(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: InterviewPatch }) =>
    sendJson<Interview>("PATCH", `${path(studyId)}/${id}`, { body: patch, version }),
  );
}

export function useDeleteInterview(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, version }: { id: string; version: number }) => sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
    isGone: isOfInterview,
  });
}

export function useRestoreInterview(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Interview>("POST", `${path(studyId)}/${id}/restore`));
}

/** The interview itself, its texts, and what is read from them. */
function isOfInterview({ id }: { id: string }, { queryKey, state: { data } }: Query): boolean {
  const isText = typeof data === "object" && data !== null && "interviewId" in data && data.interviewId === id;
  return isText || JSON.stringify(queryKey).includes(id);
}
