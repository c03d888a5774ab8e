import { type QueryClient, queryOptions, useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import type { Page } from "@/lib/record";
import type {
  AcceptedSuggestion,
  AcceptInput,
  Decided,
  decideInput,
  ReviewQueue,
  SuggestionEffect,
  SuggestionInPlace,
  SuggestionQuality,
  TagLevel,
  TagLevelInput,
} from "@/lib/suggestions/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/suggestions`;

export const suggestionKeys = { all: (studyId: string) => ["studies", studyId, "suggestions"] as const };

/** What waits in all interviews, alike ones together. */
export const reviewQueueQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", "review"],
    queryFn: () => getJson<ReviewQueue>(`${path(studyId)}/review`),
  });

/** How well the suggestions did so far. */
export const suggestionQualityQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", "quality"],
    queryFn: () => getJson<SuggestionQuality>(`${path(studyId)}/quality`),
    // what is still worked out comes a moment later
    meta: { waits: ({ missing }: SuggestionQuality) => missing !== null },
  });

/** What accepting one would change, and the accepted highlight most like it. */
export const suggestionEffectQuery = (studyId: string, suggestionId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", "effect", suggestionId],
    queryFn: () => getJson<SuggestionEffect>(`${path(studyId)}/${suggestionId}/effect`),
  });

/** Suggestions away from their text, at most 100: with who said them, where, and what stands around them. */
export const suggestionsInPlaceQuery = (studyId: string, ids: string[]) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", "in-place", ids],
    queryFn: () => getJson<Page<SuggestionInPlace>>(`${path(studyId)}/in-place`, { ids }),
  });

/** "Show me more" or "fewer" of each tag, where somebody said so. */
export const tagLevelsQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", "levels"],
    queryFn: () => getJson<{ items: TagLevel[] }>(`${path(studyId)}/levels`),
  });

export function useSetTagLevel(studyId: string) {
  return useStudyChange(studyId, (body: TagLevelInput) => sendJson<TagLevel>("POST", `${path(studyId)}/levels`, { body }));
}

export type ReviewDecision = z.input<typeof decideInput> | { id: string; corrections: AcceptInput };

/**
 * Decides without reading the study anew each time: whoever walks a queue decides faster than that, and shows what was decided by itself. It asks for
 * the study once, when the walk pauses.
 */
export function useDecideInReview(studyId: string) {
  return useMutation({
    mutationFn: (decision: ReviewDecision): Promise<Decided | AcceptedSuggestion> =>
      "id" in decision
        ? sendJson<AcceptedSuggestion>("POST", `${path(studyId)}/${decision.id}/accept`, { body: decision.corrections })
        : sendJson<Decided>("POST", `${path(studyId)}/decide`, { body: decision }),
  });
}

/** Lets go of answers that are under way: they may be of before a decision. */
export function forgetAsked(queries: QueryClient, studyId: string): void {
  void queries.cancelQueries({ queryKey: reviewQueueQuery(studyId).queryKey });
}
