import { queryOptions } from "@tanstack/react-query";
import type { StudyCounts } from "@/lib/studies/schema";
import { getJson } from "./http";

/** What the navigation counts, and what the program is at; as long as it is at something, it is read anew as that gets on. */
export const countsQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "counts"],
    queryFn: () => getJson<StudyCounts>(`/api/studies/${studyId}/counts`),
    meta: { waits: ({ reading, learning, sweeping }: StudyCounts) => reading > 0 || learning || sweeping > 0 },
  });
