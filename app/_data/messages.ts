import { queryOptions } from "@tanstack/react-query";
import type { WordsFilter } from "@/lib/keywords/schema";
import type { MessageTerm, MessageTermInput, MessageTermPatch, VocabularyGap } from "@/lib/messages/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/message-terms`;

/** Our own terms beside what people say. */
export const vocabularyGapQuery = (studyId: string, filter: WordsFilter) =>
  queryOptions({
    queryKey: ["studies", studyId, "keywords", "gap", filter],
    queryFn: () => getJson<VocabularyGap>(`/api/studies/${studyId}/keywords/gap`, filter),
  });

/** Adds terms, one after the other; all of the study is read anew once, after the last. */
export function useAddMessageTerms(studyId: string) {
  return useStudyChange(studyId, async (inputs: readonly MessageTermInput[]) => {
    const items: MessageTerm[] = [];
    for (const body of inputs) items.push(await sendJson<MessageTerm>("POST", path(studyId), { body }));
    return { items };
  });
}

export function useUpdateMessageTerm(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: Pick<MessageTerm, "id" | "version"> & { patch: MessageTermPatch }) =>
    sendJson<MessageTerm>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

export function useDeleteMessageTerms(studyId: string) {
  return useStudyChange(studyId, async (terms: readonly Pick<MessageTerm, "id" | "version">[]) => {
    for (const { id, version } of terms) await sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version });
  });
}

export function useRestoreMessageTerms(studyId: string) {
  return useStudyChange(studyId, async (ids: readonly string[]) => {
    const items: MessageTerm[] = [];
    for (const id of ids) items.push(await sendJson<MessageTerm>("POST", `${path(studyId)}/${id}/restore`));
    return { items };
  });
}
