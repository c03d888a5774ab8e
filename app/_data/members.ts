import { queryOptions } from "@tanstack/react-query";
import type { Member, MemberInput, MemberPatch } from "@/lib/team/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const pathOf = (studyId: string) => `/api/studies/${studyId}/members`;

export const memberKeys = { all: (studyId: string) => ["studies", studyId, "members"] as const };

/** Who is in a study, with what right. */
export const membersQuery = (studyId: string) =>
  queryOptions({ queryKey: memberKeys.all(studyId), queryFn: () => getJson<{ items: Member[] }>(pathOf(studyId)) });

export function useAddMember(studyId: string) {
  return useStudyChange(studyId, (body: MemberInput) => sendJson<Member>("POST", pathOf(studyId), { body }));
}

export function useUpdateMember(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: Pick<Member, "id" | "version"> & { patch: MemberPatch }) =>
    sendJson<Member>("PATCH", `${pathOf(studyId)}/${id}`, { body: patch, version }),
  );
}

export function useRemoveMember(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: Pick<Member, "id" | "version">) =>
    sendJson<void>("DELETE", `${pathOf(studyId)}/${id}`, { version }),
  );
}
