import { queryOptions } from "@tanstack/react-query";
import type { ComparedQuery, ComparedThemes } from "@/lib/themes/compared";
import type { GridCell, GridFilter, ThemeQuotes, ThemeQuotesQuery } from "@/lib/themes/schema";
import { getJson } from "./http";

export const themeKeys = {
  study: (studyId: string) => ["studies", studyId, "themes"] as const,
};

/** Themes by stage with their people in columns; what is not said is as the interface has it. */
export const comparedThemesQuery = (studyId: string, query: Partial<ComparedQuery>) =>
  queryOptions({
    queryKey: [...themeKeys.study(studyId), "compared", query],
    queryFn: () => getJson<ComparedThemes>(`/api/studies/${studyId}/themes/compared`, query),
  });

export const themeQuotesQuery = (studyId: string, query: ThemeQuotesQuery) =>
  queryOptions({
    queryKey: [...themeKeys.study(studyId), "quotes", query],
    queryFn: () => getJson<ThemeQuotes>(`/api/studies/${studyId}/themes/quotes`, query),
  });

export const gridQuery = (studyId: string, filter: GridFilter) =>
  queryOptions({
    queryKey: ["studies", studyId, "grid", filter],
    queryFn: () => getJson<{ cells: GridCell[] }>(`/api/studies/${studyId}/grid`, filter),
  });
