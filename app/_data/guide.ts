import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AddedToGuide, GuideItem, GuideQuestion, GuideQuestionPatch, GuideTemplateInput, GuideTickInput } from "@/lib/guide/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

type Guide = { items: GuideItem[] };

const path = (studyId: string) => `/api/studies/${studyId}/guide-questions`;
const guidePath = (studyId: string, interviewId: string) => `/api/studies/${studyId}/interviews/${interviewId}/guide`;

export const guideKeys = {
  questions: (studyId: string) => ["studies", studyId, "guide-questions"] as const,
  of: (studyId: string, interviewId: string) => ["studies", studyId, "guide", interviewId] as const,
};

export const guideQuestionsQuery = (studyId: string) =>
  queryOptions({ queryKey: guideKeys.questions(studyId), queryFn: () => everyPage<GuideQuestion>(path(studyId)) });

export const guideQuery = (studyId: string, interviewId: string) =>
  queryOptions({ queryKey: guideKeys.of(studyId, interviewId), queryFn: () => getJson<Guide>(guidePath(studyId, interviewId)) });

export function useCreateGuideQuestion(studyId: string) {
  return useStudyChange(studyId, (question: string) => sendJson<GuideQuestion>("POST", path(studyId), { body: { question } }));
}

export function useUpdateGuideQuestion(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: GuideQuestionPatch }) =>
    sendJson<GuideQuestion>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

export function useDeleteGuideQuestion(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: { id: string; version: number }) =>
    sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
  );
}

export function useRestoreGuideQuestion(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<GuideQuestion>("POST", `${path(studyId)}/${id}/restore`));
}

/** Adds a template's questions; those that stand in the guide already are not added twice. */
export function useAddGuideTemplate(studyId: string) {
  return useStudyChange(studyId, (body: GuideTemplateInput) => sendJson<AddedToGuide>("POST", `${path(studyId)}/template`, { body }));
}

/** Takes several questions out again, one after the other: the way back from adding a template. */
export function useDeleteGuideQuestions(studyId: string) {
  return useStudyChange(studyId, async (questions: readonly GuideQuestion[]) => {
    for (const { id, version } of questions) await sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version });
  });
}

/** Ticks a question off at once, before the server has answered; where that fails, what stands there is read anew. */
export function useTickQuestion(studyId: string, interviewId: string) {
  const queries = useQueryClient();
  const { queryKey } = guideQuery(studyId, interviewId);
  return useMutation({
    mutationFn: (tick: GuideTickInput) => sendJson<Guide>("POST", guidePath(studyId, interviewId), { body: tick }),
    onMutate: async ({ questionId, asked }) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData<Guide>(
        queryKey,
        (guide) =>
          guide && {
            items: guide.items.map((item) =>
              item.id === questionId ? { ...item, askedAt: asked ? new Date().toISOString() : null } : item,
            ),
          },
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
