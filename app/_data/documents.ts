import { queryOptions } from "@tanstack/react-query";
import type { DocumentInput, DocumentSaved, DocumentText, SpeakerPatch } from "@/lib/interviews/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string, documentId: string) => `/api/studies/${studyId}/documents/${documentId}`;

/** The browser lets a request outlive its page only up to 64 kB. */
const OUTLIVES_PAGE = 20_000;

export const documentQuery = (studyId: string, documentId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "documents", documentId],
    queryFn: () => getJson<DocumentText>(path(studyId, documentId)),
  });

/** Saves notes as they are typed; the page is not asked to read them again, it has them. */
export function saveNotes({ studyId, documentId, text, version }: { studyId: string; documentId: string; text: string; version: number }) {
  return sendJson<DocumentSaved>("PATCH", path(studyId, documentId), { body: { text }, version, keepalive: text.length < OUTLIVES_PAGE });
}

export function useAddNotes(studyId: string) {
  return useStudyChange(studyId, ({ interviewId, body }: { interviewId: string; body: DocumentInput }) =>
    sendJson<DocumentText>("POST", `/api/studies/${studyId}/interviews/${interviewId}/documents`, { body }),
  );
}

export function useUpdateSpeaker(studyId: string, documentId: string) {
  return useStudyChange(studyId, ({ speakerId, version, patch }: { speakerId: string; version: number; patch: SpeakerPatch }) =>
    sendJson<DocumentText>("PATCH", `${path(studyId, documentId)}/speakers/${speakerId}`, { body: patch, version }),
  );
}
