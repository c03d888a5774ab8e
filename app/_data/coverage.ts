import { queryOptions } from "@tanstack/react-query";
import type { Coverage } from "@/lib/coverage/schema";
import { getJson } from "./http";

export const coverageQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "coverage"], queryFn: () => getJson<Coverage>(`/api/studies/${studyId}/coverage`) });
