import { queryOptions } from "@tanstack/react-query";
import type { StudyCounts } from "@/lib/studies/schema";
import { getJson } from "./http";

export const countsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "counts"], queryFn: () => getJson<StudyCounts>(`/api/studies/${studyId}/counts`) });
