import { queryOptions, useMutation } from "@tanstack/react-query";
import type { FlowInput, FlowPatch, FlowReading, StoredFlow, TablePreview, TransitionReasons } from "@/lib/flows/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/flows`;

export const flowsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "flows"], queryFn: () => everyPage<StoredFlow>(path(studyId)) });

export const flowReadingQuery = (studyId: string, flowId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "flow-reading", flowId],
    queryFn: () => getJson<FlowReading>(`${path(studyId)}/${flowId}/reading`),
  });

type Transition = { flowId: string; step: string; segment?: string | undefined };

export const reasonsQuery = (studyId: string, { flowId, ...query }: Transition) =>
  queryOptions({
    queryKey: ["studies", studyId, "flow-reasons", flowId, query],
    queryFn: () => getJson<TransitionReasons>(`${path(studyId)}/${flowId}/reasons`, query),
  });

export const flowCsv = (studyId: string, flowId: string, what: "figures" | "rates") => `${path(studyId)}/${flowId}/csv?what=${what}`;

export function useCreateFlow(studyId: string) {
  return useStudyChange(studyId, (body: FlowInput) => sendJson<StoredFlow>("POST", path(studyId), { body }));
}

export function useUpdateFlow(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: FlowPatch }) =>
    sendJson<StoredFlow>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

/** What a table says; nothing is stored, and nothing read anew. */
export function usePreviewTable(studyId: string) {
  return useMutation({
    mutationFn: (body: { text: string; across?: boolean }) => sendJson<TablePreview>("POST", `${path(studyId)}/preview`, { body }),
  });
}
