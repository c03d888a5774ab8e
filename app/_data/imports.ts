import { queryOptions } from "@tanstack/react-query";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";
import { type Sending, sendForm } from "./send-form";

const path = (studyId: string) => `/api/studies/${studyId}/imports`;

export const importKeys = {
  list: (studyId: string) => ["studies", studyId, "imports", "list"] as const,
  detail: (studyId: string, importId: string) => ["studies", studyId, "imports", importId] as const,
};

/** Earlier imports, the latest first. */
export const importsQuery = (studyId: string) =>
  queryOptions({ queryKey: importKeys.list(studyId), queryFn: () => everyPage<ImportReport>(path(studyId)) });

/** One import; while its texts are being read it is read anew as the program gets on with them. */
export const importQuery = (studyId: string, importId: string) =>
  queryOptions({
    queryKey: importKeys.detail(studyId, importId),
    queryFn: () => getJson<ImportReport>(`${path(studyId)}/${importId}`),
    meta: { waits: ({ processing }: ImportReport) => processing.state === "running" },
  });

export type FilesToImport = {
  files: File[];
  options: ImportOptions;
  signal?: AbortSignal | undefined;
  onSending?: ((sending: Sending) => void) | undefined;
};

/** Sends files with what is said about them. Throws Problem. */
export function sendFiles(studyId: string, { files, options, signal, onSending }: FilesToImport): Promise<ImportReport> {
  const form = new FormData();
  form.append("options", JSON.stringify(options));
  for (const file of files) form.append("files", file, file.name);
  return sendForm<ImportReport>(path(studyId), form, { signal, onSending });
}

export function useImportFiles(studyId: string) {
  return useStudyChange(studyId, (input: FilesToImport) => sendFiles(studyId, input));
}

export function useCancelImport(studyId: string) {
  return useStudyChange(studyId, (importId: string) => sendJson<ImportReport>("POST", `${path(studyId)}/${importId}/cancel`));
}

export function useUndoImport(studyId: string) {
  return useStudyChange(studyId, (importId: string) => sendJson<ImportReport>("POST", `${path(studyId)}/${importId}/undo`));
}
