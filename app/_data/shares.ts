import { queryOptions } from "@tanstack/react-query";
import type { SharedLink, ShareInput } from "@/lib/shares/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const pathOf = (studyId: string) => `/api/studies/${studyId}/shares`;

/** The links to views of a study, the newest first. */
export const sharesQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "shares"], queryFn: () => getJson<{ items: SharedLink[] }>(pathOf(studyId)) });

export function useCreateShare(studyId: string) {
  return useStudyChange(studyId, (body: ShareInput) => sendJson<SharedLink>("POST", pathOf(studyId), { body }));
}

export function useRevokeShare(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: Pick<SharedLink, "id" | "version">) =>
    sendJson<void>("DELETE", `${pathOf(studyId)}/${id}`, { version }),
  );
}
