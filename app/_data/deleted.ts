import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeletedItem, DeletedKind, DeletedStudy } from "@/lib/studies/deleted";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";
import { studyKeys } from "./studies";

const FOLDER: Record<DeletedKind, string> = {
  interview: "interviews",
  questionnaire: "questionnaires",
  response: "responses",
  participant: "participants",
  highlight: "highlights",
  code: "codes",
  persona: "personas",
  account: "accounts",
  memo: "memos",
  question: "guide-questions",
  search: "saved-searches",
  term: "message-terms",
  finding: "findings",
  map: "maps",
  flow: "flows",
  competitor: "competitors",
  touchpoint: "touchpoints",
  asset: "assets",
  kpi: "kpis",
  milestone: "milestones",
  gap: "gaps",
  action: "actions",
};

export const deletedQuery = (studyId: string) =>
  queryOptions({
    queryKey: [...studyKeys.one(studyId), "deleted"],
    queryFn: () => getJson<{ items: DeletedItem[] }>(`/api/studies/${studyId}/deleted`),
  });

/** Under the key of the list of studies: what changes that list changes this one. */
export const deletedStudiesQuery = () =>
  queryOptions({
    queryKey: [...studyKeys.list, "deleted"],
    queryFn: () => getJson<{ items: DeletedStudy[] }>("/api/studies/deleted"),
  });

export function useRestoreDeleted(studyId: string) {
  return useStudyChange(studyId, ({ kind, id }: Pick<DeletedItem, "kind" | "id">) =>
    sendJson("POST", `/api/studies/${studyId}/${FOLDER[kind]}/${id}/restore`),
  );
}

/** One thing of the trash goes for good: there is no way back. */
export function usePurgeDeleted(studyId: string) {
  return useStudyChange(studyId, ({ kind, id }: Pick<DeletedItem, "kind" | "id">) =>
    sendJson<void>("DELETE", `/api/studies/${studyId}/deleted/${kind}/${id}`),
  );
}

/** All of a study's trash goes for good. */
export function useEmptyTrash(studyId: string) {
  return useStudyChange(studyId, () => sendJson<{ removed: number }>("DELETE", `/api/studies/${studyId}/deleted`));
}

/** A deleted study goes for good, with all that is in it. */
export function usePurgeStudy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (studyId: string) => sendJson<void>("DELETE", `/api/studies/deleted/${studyId}`),
    onSuccess: () => void queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}
