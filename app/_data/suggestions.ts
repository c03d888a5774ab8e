import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { AcceptedSuggestion, AcceptInput, Decided, decideInput, Suggestion } from "@/lib/suggestions/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/suggestions`;

/** The open suggestions of one text, in its order. */
export const openSuggestionsQuery = (studyId: string, documentId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "suggestions", documentId],
    queryFn: () => everyPage<Suggestion>(path(studyId), { documentId, status: "open" }),
  });

export function useAcceptSuggestion(studyId: string) {
  return useStudyChange(studyId, ({ id, corrections }: { id: string; corrections: AcceptInput }) =>
    sendJson<AcceptedSuggestion>("POST", `${path(studyId)}/${id}/accept`, { body: corrections }),
  );
}

/** Accept, reject or reopen many at once; a single rejection goes this way too, so that undo has one way. */
export function useDecideSuggestions(studyId: string) {
  return useStudyChange(studyId, (body: z.input<typeof decideInput>) => sendJson<Decided>("POST", `${path(studyId)}/decide`, { body }));
}
