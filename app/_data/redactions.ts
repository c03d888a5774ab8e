import { queryOptions } from "@tanstack/react-query";
import type { DocumentText } from "@/lib/interviews/schema";
import type { RedactedSpan, RedactionProposals } from "@/lib/privacy/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string, documentId: string) => `/api/studies/${studyId}/documents/${documentId}/redactions`;

/** What is proposed to be taken out of a text, as it stands when asked: never kept. */
export const redactionsQuery = (studyId: string, documentId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "redactions", documentId],
    queryFn: () => getJson<RedactionProposals>(path(studyId, documentId)),
    staleTime: 0,
    gcTime: 0,
  });

/** Takes words out of a text for good. */
export function useRedact(studyId: string, documentId: string) {
  return useStudyChange(studyId, ({ version, spans }: { version: number; spans: RedactedSpan[] }) =>
    sendJson<DocumentText>("POST", path(studyId, documentId), { version, body: { spans } }),
  );
}
