import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { withPlaced } from "@/lib/codebook/moves";
import type {
  CodebookFile,
  CodebookFileReport,
  CodeEvidence,
  MergePreview,
  PlaceCodeInput,
  SplitCodeInput,
  VocabularyUse,
} from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import type { CodeGroups, KeepInput } from "@/lib/grouping/schema";
import type { Page } from "@/lib/record";
import { useStudyChange } from "./change";
import { codeKeys } from "./codes";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/codes`;

/** Every highlight of a code, for reading and recoding them in one list. */
export const codeEvidenceQuery = (studyId: string, codeId: string) =>
  queryOptions({
    queryKey: [...codeKeys.list(studyId), codeId, "highlights"],
    queryFn: () => everyPage<CodeEvidence>(`${path(studyId)}/${codeId}/highlights`),
  });

/** What a merge would do, before it is done. */
export const mergePreviewQuery = (studyId: string, { id, into }: { id: string; into: string }) =>
  queryOptions({
    queryKey: [...codeKeys.list(studyId), id, "merge", into],
    queryFn: () => getJson<MergePreview>(`${path(studyId)}/${id}/merge`, { into }),
  });

/** Highlights and people on each stage, step and point. */
export const vocabularyUseQuery = (studyId: string) =>
  queryOptions({ queryKey: [...codeKeys.list(studyId), "usage"], queryFn: () => getJson<VocabularyUse>(`${path(studyId)}/usage`) });

const groupsPath = (studyId: string) => `/api/studies/${studyId}/code-groups`;

/** What may be merged and split. */
export const codeGroupsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "code-groups"], queryFn: () => getJson<CodeGroups>(groupsPath(studyId)) });

/** Keeps two codes apart or one whole, so that they are proposed no more. */
export function useKeepCodes(studyId: string) {
  return useStudyChange(studyId, (body: KeepInput) => sendJson<void>("POST", `${groupsPath(studyId)}/keep`, { body }));
}

export function useReconsiderCodes(studyId: string) {
  return useStudyChange(studyId, (body: KeepInput) => sendJson<void>("POST", `${groupsPath(studyId)}/reconsider`, { body }));
}

export const codebookCsvPath = (studyId: string) => `${path(studyId)}/csv`;

/** Hangs a code somewhere in the tree; it is shown there at once, and back where it was if the server refuses. */
export function usePlaceCode(studyId: string) {
  const queries = useQueryClient();
  const key = codeKeys.list(studyId);
  return useMutation({
    scope: { id: `places of ${studyId}` },
    mutationFn: ({ id, ...body }: PlaceCodeInput & { id: string }) => sendJson<Code>("POST", `${path(studyId)}/${id}/place`, { body }),
    onMutate: async (placement) => {
      await queries.cancelQueries({ queryKey: key, exact: true });
      const before = queries.getQueryData<Page<Code>>(key);
      if (before) queries.setQueryData<Page<Code>>(key, { ...before, items: withPlaced(before.items, placement) });
      return before;
    },
    onError: (_error, _placement, before) => {
      if (before) queries.setQueryData(key, before);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["studies", studyId] }),
  });
}

/** Renames a code in its turn after the moves before it, against the version that those left it with. */
export function useRenameCode(studyId: string) {
  const queries = useQueryClient();
  const key = codeKeys.list(studyId);
  return useMutation({
    scope: { id: `places of ${studyId}` },
    mutationFn: ({ code, name }: { code: Code; name: string }) => {
      const current = queries.getQueryData<Page<Code>>(key)?.items.find(({ id }) => id === code.id) ?? code;
      return sendJson<Code>("PATCH", `${path(studyId)}/${code.id}`, { version: current.version, body: { name } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["studies", studyId] }),
  });
}

export function useSplitCode(studyId: string) {
  return useStudyChange(studyId, ({ id, ...body }: SplitCodeInput & { id: string }) =>
    sendJson<{ codes: Code[]; left: number }>("POST", `${path(studyId)}/${id}/split`, { body }),
  );
}

/** Tells what a codebook file comes to, and stores nothing. */
export function previewCodebook(studyId: string, file: Omit<CodebookFile, "dryRun">): Promise<CodebookFileReport> {
  return sendJson<CodebookFileReport>("POST", codebookCsvPath(studyId), { body: { ...file, dryRun: true } });
}

export function useImportCodebook(studyId: string) {
  return useStudyChange(studyId, (file: Omit<CodebookFile, "dryRun">) =>
    sendJson<CodebookFileReport>("POST", codebookCsvPath(studyId), { body: { ...file, dryRun: false } }),
  );
}
