import { queryOptions } from "@tanstack/react-query";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { QuestionnaireResults, QuestionResult, ResultQuery, ScoredQuery } from "@/lib/results/schema";
import type { Fence, Parts, SaidVersusScored } from "@/lib/results/score-schema";
import { getJson } from "./http";

const path = (studyId: string, questionnaireId: string) => `/api/studies/${studyId}/questionnaires/${questionnaireId}`;

export const resultKeys = {
  questionnaire: (studyId: string, questionnaireId: string) => ["studies", studyId, "results", questionnaireId] as const,
};

/** How many replied, what they can be cut by, and how many answered each question. */
export const resultsQuery = (studyId: string, questionnaireId: string, filter: ResponseFilter) =>
  queryOptions({
    queryKey: [...resultKeys.questionnaire(studyId, questionnaireId), "all", filter],
    queryFn: () => getJson<QuestionnaireResults>(`${path(studyId, questionnaireId)}/results`, filter),
  });

/** How people answered one question, cut by something where asked. */
export const questionResultQuery = (studyId: string, questionnaireId: string, questionId: string, query: ResultQuery) =>
  queryOptions({
    queryKey: [...resultKeys.questionnaire(studyId, questionnaireId), "question", questionId, query],
    queryFn: () => getJson<QuestionResult>(`${path(studyId, questionnaireId)}/results/${questionId}`, query),
  });

/** Fit by part of the journey. */
export const partsQuery = (studyId: string, questionnaireId: string, query: ResultQuery) =>
  queryOptions({
    queryKey: [...resultKeys.questionnaire(studyId, questionnaireId), "parts", query],
    queryFn: () => getJson<Parts>(`${path(studyId, questionnaireId)}/parts`, query),
  });

/** Those on the fence, and what holds them back. */
export const fenceQuery = (studyId: string, questionnaireId: string, query: ScoredQuery) =>
  queryOptions({
    queryKey: [...resultKeys.questionnaire(studyId, questionnaireId), "fence", query],
    queryFn: () => getJson<Fence>(`${path(studyId, questionnaireId)}/fence`, query),
  });

/** What people say, by how they scored. */
export const saidQuery = (studyId: string, questionnaireId: string, query: ScoredQuery) =>
  queryOptions({
    queryKey: [...resultKeys.questionnaire(studyId, questionnaireId), "said", query],
    queryFn: () => getJson<SaidVersusScored>(`${path(studyId, questionnaireId)}/said`, query),
  });
