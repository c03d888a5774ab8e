import { queryOptions } from "@tanstack/react-query";
import type { Coverage, CoverageAsked } from "@/lib/coverage/schema";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { getJson } from "./http";

export const coverageQuery = (studyId: string, asked: CoverageAsked = {}) =>
  queryOptions({
    queryKey: ["studies", studyId, "coverage", asked],
    queryFn: () => getJson<Coverage>(`/api/studies/${studyId}/coverage`, asked),
  });

export const saturationQuery = (studyId: string, asked: CoverageAsked = {}) =>
  queryOptions({
    queryKey: ["studies", studyId, "saturation", asked],
    queryFn: () => getJson<{ items: PersonaCurve[] }>(`/api/studies/${studyId}/saturation`, asked),
  });
