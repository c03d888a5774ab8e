import { queryOptions } from "@tanstack/react-query";
import type { Overview } from "@/lib/overview/schema";
import { getJson } from "./http";

export const overviewQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "overview"], queryFn: () => getJson<Overview>(`/api/studies/${studyId}/overview`) });
