import { queryOptions } from "@tanstack/react-query";
import type { Keyword, KeywordsQuery } from "@/lib/keywords/schema";
import { getJson } from "./http";

export const keywordsQuery = (studyId: string, query: Partial<KeywordsQuery>) =>
  queryOptions({
    queryKey: ["studies", studyId, "keywords", query],
    queryFn: () => getJson<{ items: Keyword[] }>(`/api/studies/${studyId}/keywords`, query),
  });
