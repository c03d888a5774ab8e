import { queryOptions } from "@tanstack/react-query";
import type { DocumentSaved, Revision, RevisionText } from "@/lib/interviews/schema";
import { useStudyChange } from "./change";
import type { DocumentAddress } from "./documents";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const path = ({ studyId, documentId }: DocumentAddress) => `/api/studies/${studyId}/documents/${documentId}/revisions`;
const key = ({ studyId, documentId }: DocumentAddress) => ["studies", studyId, "documents", documentId, "revisions"];

/** How a text came to be what it is, the newest first; asked for each time it is opened. */
export const revisionsQuery = (of: DocumentAddress) =>
  queryOptions({ queryKey: key(of), queryFn: () => everyPage<Revision>(path(of)), staleTime: 0 });

/** One revision with its words. */
export const revisionQuery = (of: DocumentAddress, id: string | null) =>
  queryOptions({ queryKey: [...key(of), id], queryFn: () => getJson<RevisionText>(`${path(of)}/${id}`), enabled: id !== null });

/** Makes a revision's words the text again; `version` is the text's as it stands. */
export function useRestoreRevision(of: DocumentAddress) {
  return useStudyChange(of.studyId, ({ id, version }: { id: string; version: number }) =>
    sendJson<DocumentSaved>("POST", `${path(of)}/${id}/restore`, { version }),
  );
}
