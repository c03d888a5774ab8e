import { queryOptions } from "@tanstack/react-query";
import type { DeletedItem, DeletedKind, DeletedStudy } from "@/lib/studies/deleted";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";
import { studyKeys } from "./studies";

const FOLDER: Record<DeletedKind, string> = {
  interview: "interviews",
  participant: "participants",
  highlight: "highlights",
  code: "codes",
  persona: "personas",
  account: "accounts",
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
