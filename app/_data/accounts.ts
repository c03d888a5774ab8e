import { queryOptions } from "@tanstack/react-query";
import type { Account, AccountInput, AccountPatch } from "@/lib/accounts/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson, withQuery } from "./http";

export const accountKeys = { list: (studyId: string) => ["studies", studyId, "accounts"] as const };

const path = (studyId: string) => `/api/studies/${studyId}/accounts`;

export const accountsQuery = (studyId: string) =>
  queryOptions({ queryKey: accountKeys.list(studyId), queryFn: () => everyPage<Account>(path(studyId)) });

export function useCreateAccount(studyId: string) {
  return useStudyChange(studyId, (body: AccountInput) => sendJson<Account>("POST", path(studyId), { body }));
}

export function useUpdateAccount(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: AccountPatch }) =>
    sendJson<Account>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

/** `moveTo`: the account its people go to, or "none". */
export function useDeleteAccount(studyId: string) {
  return useStudyChange(studyId, ({ id, version, moveTo }: { id: string; version: number; moveTo?: string }) =>
    sendJson<void>("DELETE", withQuery(`${path(studyId)}/${id}`, { moveTo }), { version }),
  );
}

export function useRestoreAccount(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Account>("POST", `${path(studyId)}/${id}/restore`));
}
