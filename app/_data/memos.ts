import { queryOptions } from "@tanstack/react-query";
import type { Memo, MemoInput, Remark, RemarkFilter } from "@/lib/memos/schema";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson } from "./http";

type Subject = { subject: MemoSubject; subjectId: string };

const path = (studyId: string) => `/api/studies/${studyId}/memos`;

export const memoKeys = {
  of: (studyId: string, { subject, subjectId }: Subject) => ["studies", studyId, "memos", subject, subjectId] as const,
  remarks: (studyId: string, filter: RemarkFilter) => ["studies", studyId, "remarks", filter] as const,
};

/** The memos on one thing, newest first. */
export const memosQuery = (studyId: string, about: Subject) =>
  queryOptions({ queryKey: memoKeys.of(studyId, about), queryFn: () => everyPage<Memo>(path(studyId), about) });

/** All memos and all comments on highlights. */
export const remarksQuery = (studyId: string, filter: RemarkFilter) =>
  queryOptions({
    queryKey: memoKeys.remarks(studyId, filter),
    queryFn: () => everyPage<Remark>(`/api/studies/${studyId}/remarks`, filter),
  });

export function useCreateMemo(studyId: string) {
  return useStudyChange(studyId, (body: MemoInput) => sendJson<Memo>("POST", path(studyId), { body }));
}

/** One request, for a text that is saved as it is typed. */
export function saveMemo({ studyId, id, version, text }: { studyId: string; id: string; version: number; text: string }): Promise<Memo> {
  return sendJson<Memo>("PATCH", `${path(studyId)}/${id}`, { version, body: { text } });
}

export function useUpdateMemo(studyId: string) {
  return useStudyChange(studyId, (memo: { id: string; version: number; text: string }) => saveMemo({ studyId, ...memo }));
}

export function useDeleteMemo(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: { id: string; version: number }) =>
    sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
  );
}

export function useRestoreMemo(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Memo>("POST", `${path(studyId)}/${id}/restore`));
}
