import { queryOptions } from "@tanstack/react-query";
import type {
  Questionnaire,
  QuestionnaireGlance,
  QuestionnaireInput,
  QuestionnairePatch,
  TemplateGlance,
} from "@/lib/questionnaires/schema";
import { useStudyChange, useStudyRemoval } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

export const questionnaireKeys = {
  all: (studyId: string) => ["studies", studyId, "questionnaires"] as const,
  list: (studyId: string) => ["studies", studyId, "questionnaires", "list"] as const,
  detail: (studyId: string, id: string) => ["studies", studyId, "questionnaires", "detail", id] as const,
  templates: (studyId: string) => ["studies", studyId, "questionnaires", "templates"] as const,
};

const path = (studyId: string) => `/api/studies/${studyId}/questionnaires`;
const pathOf = (studyId: string, id: string) => `${path(studyId)}/${id}`;

export const questionnairesQuery = (studyId: string) =>
  queryOptions({ queryKey: questionnaireKeys.list(studyId), queryFn: () => everyPage<QuestionnaireGlance>(path(studyId)) });

export const questionnaireQuery = (studyId: string, id: string) =>
  queryOptions({ queryKey: questionnaireKeys.detail(studyId, id), queryFn: () => getJson<Questionnaire>(pathOf(studyId, id)) });

export const templatesQuery = (studyId: string) =>
  queryOptions({
    queryKey: questionnaireKeys.templates(studyId),
    queryFn: () => getJson<{ items: TemplateGlance[] }>(`${path(studyId)}/templates`),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where a questionnaire's JSON file is taken from. */
export const questionnaireFilePath = (studyId: string, id: string) => `${pathOf(studyId, id)}/file`;

export function useCreateQuestionnaire(studyId: string) {
  return useStudyChange(studyId, (body: QuestionnaireInput) => sendJson<Questionnaire>("POST", path(studyId), { body }));
}

/** One save of the builder, as it is typed; what else shows the questionnaire is told when it is left. */
export function saveQuestionnaire(
  studyId: string,
  { id, version, patch, keepalive }: { id: string; version: number; patch: QuestionnairePatch; keepalive?: boolean },
): Promise<Questionnaire> {
  return sendJson<Questionnaire>("PATCH", pathOf(studyId, id), { version, body: patch, keepalive });
}

export function useUpdateQuestionnaire(studyId: string) {
  return useStudyChange(studyId, (change: { id: string; version: number; patch: QuestionnairePatch }) =>
    saveQuestionnaire(studyId, change),
  );
}

export function useDuplicateQuestionnaire(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Questionnaire>("POST", `${pathOf(studyId, id)}/duplicate`));
}

/** The content of a JSON file, as it was read; the server says what is wrong with it, and where. */
export function useImportQuestionnaire(studyId: string) {
  return useStudyChange(studyId, (file: unknown) => sendJson<Questionnaire>("POST", `${path(studyId)}/file`, { body: file }));
}

export function useDeleteQuestionnaire(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, version }: { id: string; version: number }) => sendJson<void>("DELETE", pathOf(studyId, id), { version }),
    isGone: ({ id }, query) => query.queryKey[2] === "questionnaires" && query.queryKey[4] === id,
  });
}

export function useRestoreQuestionnaire(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Questionnaire>("POST", `${pathOf(studyId, id)}/restore`));
}
