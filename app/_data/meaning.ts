import { queryOptions } from "@tanstack/react-query";
import type { AdoptedTheme, AdoptThemeInput, ComparingState, ProposedThemes, SimilarQuery, SimilarSentences } from "@/lib/meaning/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}`;

export const meaningKeys = {
  similar: (studyId: string) => ["studies", studyId, "similar"] as const,
  themes: (studyId: string) => ["studies", studyId, "new-themes"] as const,
};

/** A highlight, or a stretch of a text, that others are compared with. */
export type LikeWhat = { highlightId: string } | { documentId: string; start: number; end: number };

/** While the study's sentences are still being compared, it is read anew as that gets on. */
const COMPARED = { waits: ({ state }: { state: ComparingState }) => state === "reading" };

/** The sentences most like a highlight or a stretch of a text. */
export const similarQuery = (studyId: string, asked: LikeWhat & Partial<Pick<SimilarQuery, "uncoded" | "limit">>) =>
  queryOptions({
    queryKey: [...meaningKeys.similar(studyId), asked],
    queryFn: () => getJson<SimilarSentences>(`${path(studyId)}/similar`, asked),
    meta: COMPARED,
  });

/** What people speak of and no code covers. */
export const newThemesQuery = (studyId: string) =>
  queryOptions({
    queryKey: meaningKeys.themes(studyId),
    queryFn: () => getJson<ProposedThemes>(`${path(studyId)}/new-themes`),
    meta: COMPARED,
  });

/** Makes a theme a code, or adds its sentences to one; answers the one step of the history that undoes it. */
export function useAdoptTheme(studyId: string) {
  return useStudyChange(studyId, (body: AdoptThemeInput) => sendJson<AdoptedTheme>("POST", `${path(studyId)}/new-themes/adopt`, { body }));
}

export function useSetThemeAside(studyId: string) {
  return useStudyChange(studyId, (key: string) => sendJson<void>("POST", `${path(studyId)}/new-themes/set-aside`, { body: { key } }));
}

/** Proposes again what was set aside: one theme, or all. */
export function useTakeThemeUp(studyId: string) {
  return useStudyChange(studyId, (key: string | null) =>
    sendJson<void>("POST", `${path(studyId)}/new-themes/take-up`, { body: key === null ? {} : { key } }),
  );
}

/** Stops the comparing of the study's sentences, or goes on with it. */
export function useHoldComparing(studyId: string) {
  return useStudyChange(studyId, (held: boolean) => sendJson<void>("POST", `${path(studyId)}/similar/hold`, { body: { held } }));
}
