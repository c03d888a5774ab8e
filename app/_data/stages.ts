import { queryOptions } from "@tanstack/react-query";
import type { Journey } from "@/lib/journey/stages";
import { getJson } from "./http";

/** The stages of a study's journey with their steps and definitions. */
export const stagesQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "stages"], queryFn: () => getJson<Journey>(`/api/studies/${studyId}/stages`) });
