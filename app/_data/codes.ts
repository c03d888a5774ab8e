import { type Query, queryOptions } from "@tanstack/react-query";
import type { Code, CodeInput, CodePatch } from "@/lib/codebook/schema";
import { useStudyChange, useStudyRemoval } from "./change";
import { everyPage } from "./every-page";
import { sendJson, withQuery } from "./http";

export const codeKeys = { list: (studyId: string) => ["studies", studyId, "codes"] as const };

const path = (studyId: string) => `/api/studies/${studyId}/codes`;

export const codesQuery = (studyId: string) =>
  queryOptions({ queryKey: codeKeys.list(studyId), queryFn: () => everyPage<Code>(path(studyId)) });

/** A name that is taken in that place fails with a Problem of code CONFLICT whose `body.current` is the existing code. */
export function useCreateCode(studyId: string) {
  return useStudyChange(studyId, (body: CodeInput) => sendJson<Code>("POST", path(studyId), { body }));
}

export function useUpdateCode(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: CodePatch }) =>
    sendJson<Code>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

/** `moveTo`: the code that takes its place on highlights, or "none". */
export function useDeleteCode(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, version, moveTo }: { id: string; version: number; moveTo?: string }) =>
      sendJson<void>("DELETE", withQuery(`${path(studyId)}/${id}`, { moveTo }), { version }),
    isGone: isOfCode,
  });
}

/** `into` stays. */
export function useMergeCode(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, into }: { id: string; into: string }) =>
      sendJson<{ code: Code }>("POST", `${path(studyId)}/${id}/merge`, { body: { into } }),
    isGone: isOfCode,
  });
}

/** Its quotes, and the preview of a merge: there is nothing to ask for once it left. */
function isOfCode({ id }: { id: string }, query: Query): boolean {
  return query.queryKey.includes(id);
}
