import { queryOptions } from "@tanstack/react-query";
import type { DocumentInput, DocumentSaved, DocumentText, SpeakerPatch, TextMark } from "@/lib/interviews/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

export type DocumentAddress = { studyId: string; documentId: string };

const path = (studyId: string, documentId: string) => `/api/studies/${studyId}/documents/${documentId}`;

export const documentQuery = (studyId: string, documentId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "documents", documentId],
    queryFn: () => getJson<DocumentText>(path(studyId, documentId)),
  });

/** The browser lets requests outlive their page only up to 64 kB; longer ones rely on the journal. */
const OUTLIVES_PAGE = 60_000;

export type TextToSave = { key: string; version: number; text: string; marks: TextMark[] };

/** Saves a text as it is typed, with the words marked in it; the page is not asked to read it again, it has it. */
export function saveText({ studyId, documentId }: DocumentAddress, { key, version, text, marks }: TextToSave) {
  const body = marks.length > 0 ? { text, marks } : { text };
  const keepalive = text.length < OUTLIVES_PAGE && new TextEncoder().encode(JSON.stringify(body)).length < OUTLIVES_PAGE;
  return sendJson<DocumentSaved>("PATCH", path(studyId, documentId), { body, version, key, keepalive });
}

export function useAddNotes(studyId: string) {
  return useStudyChange(studyId, ({ interviewId, body }: { interviewId: string; body: DocumentInput }) =>
    sendJson<DocumentText>("POST", `/api/studies/${studyId}/interviews/${interviewId}/documents`, { body }),
  );
}

/** Puts right what a text was found to be written in; null goes back to that. */
export function useChooseLanguage(studyId: string, documentId: string) {
  return useStudyChange(studyId, ({ language, version }: { language: string | null; version: number }) =>
    sendJson<DocumentText>("PATCH", path(studyId, documentId), { body: { language }, version }),
  );
}

export function useUpdateSpeaker(studyId: string, documentId: string) {
  return useStudyChange(studyId, ({ speakerId, version, patch }: { speakerId: string; version: number; patch: SpeakerPatch }) =>
    sendJson<DocumentText>("PATCH", `${path(studyId, documentId)}/speakers/${speakerId}`, { body: patch, version }),
  );
}
