import { queryOptions } from "@tanstack/react-query";
import type { GridCell, GridFilter, ThemeQuotes, ThemeQuotesQuery, ThemesSummary } from "@/lib/themes/schema";
import { getJson } from "./http";

export const themeKeys = {
  study: (studyId: string) => ["studies", studyId, "themes"] as const,
};

export const themesQuery = (studyId: string, filter: GridFilter) =>
  queryOptions({
    queryKey: [...themeKeys.study(studyId), "summary", filter],
    queryFn: () => getJson<ThemesSummary>(`/api/studies/${studyId}/themes/summary`, filter),
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
