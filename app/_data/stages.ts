import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OwnStepInput, OwnStepPatch, StagesPatch, StepRemoved, StepUse } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Study } from "@/lib/studies/schema";
import { showAnswered } from "./answered";
import { getJson, sendJson, withQuery } from "./http";
import { studyQuery } from "./studies";

const path = (studyId: string) => `/api/studies/${studyId}/stages`;
const pathOf = (studyId: string, step: string) => `${path(studyId)}/steps/${encodeURIComponent(step)}`;

/** How much stands on a step of the study's own. */
export const stepUseQuery = (studyId: string, step: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "step-use", step],
    queryFn: () => getJson<StepUse>(pathOf(studyId, step)),
    staleTime: 0,
  });

/** A change of the journey, one after the other: each is made against the version of the study that the one before it left. */
function useJourneyChange<V, R>(studyId: string, send: (values: V, version: number) => Promise<R>): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  const { queryKey } = studyQuery(studyId);
  return useMutation({
    scope: { id: `journey ${studyId}` },
    mutationFn: (values: V) => send(values, queries.getQueryData<Study>(queryKey)?.version ?? 0),
    onSuccess: async (answer) => {
      showAnswered(queries, studyId, answer);
      void queries.invalidateQueries({ queryKey: ["studies", studyId] });
      // what answers no study leaves its version to be asked for
      if (typeof answer === "object" && answer !== null && "actionId" in answer) await queries.refetchQueries({ queryKey });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}

export function useChangeStages(studyId: string) {
  return useJourneyChange(studyId, (body: StagesPatch, version) => sendJson<Study>("PATCH", path(studyId), { body, version }));
}

export function useAddStep(studyId: string) {
  return useJourneyChange(studyId, (body: OwnStepInput, version) => sendJson<Study>("POST", `${path(studyId)}/steps`, { body, version }));
}

export function useChangeStep(studyId: string) {
  return useJourneyChange(studyId, ({ step, patch }: { step: string; patch: OwnStepPatch }, version) =>
    sendJson<Study>("PATCH", pathOf(studyId, step), { body: patch, version }),
  );
}

/** `moveTo`: the step to which goes what stands on it. */
export function useRemoveStep(studyId: string) {
  return useJourneyChange(studyId, ({ step, moveTo }: { step: string; moveTo?: StepSlug }, version) =>
    sendJson<StepRemoved>("DELETE", withQuery(pathOf(studyId, step), { moveTo }), { version }),
  );
}
