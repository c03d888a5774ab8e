import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Finding, FindingInput, FindingPatch } from "@/lib/findings/schema";
import { showAnswered } from "./answered";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/findings`;

export const findingKeys = { list: (studyId: string) => ["studies", studyId, "findings"] as const };

/** The findings of a study in their order. */
export const findingsQuery = (studyId: string) =>
  queryOptions({ queryKey: findingKeys.list(studyId), queryFn: () => everyPage<Finding>(path(studyId)) });

export function useCreateFinding(studyId: string) {
  return useStudyChange(studyId, (body: FindingInput) => sendJson<Finding>("POST", path(studyId), { body }));
}

type Ref = Pick<Finding, "id" | "version">;

type Change = { id: string; patch: FindingPatch; keepalive?: boolean };

/** Saves a change over what is shown by then, one after the other: two fields that are left at once do not refuse each other. */
export function useUpdateFinding(studyId: string) {
  const queries = useQueryClient();
  const { queryKey } = findingsQuery(studyId);
  return useMutation({
    scope: { id: `findings of ${studyId}` },
    mutationFn: ({ id, patch, keepalive }: Change) => {
      const version = queries.getQueryData(queryKey)?.items.find((finding) => finding.id === id)?.version ?? 0;
      return sendJson<Finding>("PATCH", `${path(studyId)}/${id}`, { version, body: patch, keepalive });
    },
    onSuccess: (answer) => showAnswered(queries, studyId, answer),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["studies", studyId] }),
  });
}

export function useDeleteFinding(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: Ref) => sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }));
}

export function useRestoreFinding(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Finding>("POST", `${path(studyId)}/${id}/restore`));
}

export function useAddComment(studyId: string) {
  return useStudyChange(studyId, ({ id, text }: { id: string; text: string }) =>
    sendJson<Finding>("POST", `${path(studyId)}/${id}/comments`, { body: { text } }),
  );
}

export function useRemoveComment(studyId: string) {
  return useStudyChange(studyId, ({ id, commentId }: { id: string; commentId: string }) =>
    sendJson<void>("DELETE", `${path(studyId)}/${id}/comments/${commentId}`),
  );
}
