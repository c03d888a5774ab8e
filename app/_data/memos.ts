import { queryOptions } from "@tanstack/react-query";
import type { Memo, Remark } from "@/lib/memos/schema";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson } from "./http";

type Subject = { subject: MemoSubject; subjectId: string };

const path = (studyId: string) => `/api/studies/${studyId}/memos`;

export const memoKeys = {
  of: (studyId: string, { subject, subjectId }: Subject) => ["studies", studyId, "memos", subject, subjectId] as const,
  remarks: (studyId: string) => ["studies", studyId, "remarks"] as const,
};

/** The memos on one thing, newest first. */
export const memosQuery = (studyId: string, about: Subject) =>
  queryOptions({ queryKey: memoKeys.of(studyId, about), queryFn: () => everyPage<Memo>(path(studyId), about) });

/** All memos and all comments on highlights, newest first. */
export const remarksQuery = (studyId: string) =>
  queryOptions({ queryKey: memoKeys.remarks(studyId), queryFn: () => everyPage<Remark>(`/api/studies/${studyId}/remarks`) });

type Words = Subject & { studyId: string; text: string; keepalive?: boolean };

/** One request, for a text that is saved as it is typed: a new memo, or newer words of one that is there. */
export function saveMemo(memo: { id: string; version: number } | null, { studyId, text, keepalive, ...about }: Words): Promise<Memo> {
  return memo
    ? sendJson<Memo>("PATCH", `${path(studyId)}/${memo.id}`, { version: memo.version, body: { text }, keepalive })
    : sendJson<Memo>("POST", path(studyId), { body: { ...about, text }, keepalive });
}

export function useDeleteMemo(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: { id: string; version: number }) =>
    sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
  );
}

export function useRestoreMemo(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Memo>("POST", `${path(studyId)}/${id}/restore`));
}
