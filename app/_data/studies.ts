import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { Study, StudyGlance, StudyPatch, studyInput } from "@/lib/studies/schema";
import { getJson, sendJson } from "./http";
import { leaveStudy } from "./live";

export const studyKeys = {
  all: ["studies"] as const,
  list: ["studies", "list"] as const,
  one: (studyId: string) => ["studies", studyId] as const,
};

export const studiesQuery = () =>
  queryOptions({ queryKey: studyKeys.list, queryFn: () => getJson<{ items: StudyGlance[] }>("/api/studies") });

export const studyQuery = (studyId: string) =>
  queryOptions({ queryKey: [...studyKeys.one(studyId), "study"], queryFn: () => getJson<Study>(`/api/studies/${studyId}`) });

/** What a form hands in: the defaults are filled in by the server. */
export type NewStudy = z.input<typeof studyInput>;

export function useCreateStudy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewStudy) => sendJson<Study>("POST", "/api/studies", { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}

export function useUpdateStudy(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, patch }: { version: number; patch: StudyPatch }) =>
      sendJson<Study>("PATCH", `/api/studies/${studyId}`, { body: patch, version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: studyKeys.all }),
  });
}

export function useDeleteStudy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ studyId, version }: { studyId: string; version: number }) =>
      sendJson<void>("DELETE", `/api/studies/${studyId}`, { version }),
    onMutate: ({ studyId }) => leaveStudy(studyId, true),
    onError: (_error, { studyId }) => leaveStudy(studyId, false),
    // not awaited: its way back must stand ready before the study leaves the list
    onSuccess: () => void queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}

export function useRestoreStudy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (studyId: string) => sendJson<Study>("POST", `/api/studies/${studyId}/restore`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}

/** Brings in our own fictional study. */
export function useLoadSample() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<Study>("POST", "/api/studies/sample", {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}
