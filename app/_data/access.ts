import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { MyAccess } from "@/lib/team/schema";
import { getJson } from "./http";

/** What I may do in a study; the layout of its pages brings it along. */
export const accessQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "access"], queryFn: () => getJson<MyAccess>(`/api/studies/${studyId}/access`) });

/** What I may do in a study, for pages to show only what works. */
export function useMyAccess(studyId: string): MyAccess {
  return useSuspenseQuery(accessQuery(studyId)).data;
}
