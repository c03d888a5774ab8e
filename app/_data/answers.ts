import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Applied, ApplyInput, CodingQueue, Settled } from "@/lib/answers/schema";
import { getJson, type QueryParameters, sendJson } from "./http";

type Of = { studyId: string; questionnaireId: string };

const path = ({ studyId, questionnaireId }: Of) => `/api/studies/${studyId}/questionnaires/${questionnaireId}/coding-queue`;

export const answerKeys = {
  queue: ({ studyId, questionnaireId }: Of) => ["studies", studyId, "coding-queue", questionnaireId] as const,
};

/** A stretch of the open answers of a question, in the order in which to code them. */
export const codingQueueQuery = (of: Of, query: QueryParameters) =>
  queryOptions({ queryKey: [...answerKeys.queue(of), query], queryFn: () => getJson<CodingQueue>(path(of), query) });

/** Writes of the queue: whoever writes reads the study anew, once nothing was decided for a while. */
export function useApplyToAnswers(of: Of) {
  return useMutation({ mutationFn: (body: ApplyInput) => sendJson<Applied>("POST", `${path(of)}/apply`, { body }) });
}

/** Says that there is nothing in open answers, or lets them wait again. */
export function useSettleAnswers(of: Of) {
  return useMutation({
    mutationFn: ({ documentIds, nothing }: { documentIds: string[]; nothing: boolean }) =>
      sendJson<Settled>("POST", `${path(of)}/${nothing ? "done" : "undone"}`, { body: { documentIds } }),
  });
}

/** Shows a change in the stretches of a queue that are on screen, before it is stored. */
export function useShowInQueue(of: Of) {
  const queries = useQueryClient();
  return (change: (queue: CodingQueue) => CodingQueue) =>
    queries.setQueriesData<CodingQueue>({ queryKey: answerKeys.queue(of) }, (queue) => queue && change(queue));
}
