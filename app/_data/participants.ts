import { queryOptions } from "@tanstack/react-query";
import type {
  Classified,
  ClassifyInput,
  Participant,
  ParticipantFilter,
  ParticipantInput,
  ParticipantPatch,
} from "@/lib/participants/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

export const participantKeys = {
  list: (studyId: string, filter: ParticipantFilter) => ["studies", studyId, "participants", "list", filter] as const,
  one: (studyId: string, participantId: string, names: boolean) => ["studies", studyId, "participants", participantId, { names }] as const,
};

const path = (studyId: string) => `/api/studies/${studyId}/participants`;

/** The people of a study under a filter; names only with `names: true`. */
export const participantsQuery = (studyId: string, filter: ParticipantFilter = {}) =>
  queryOptions({
    queryKey: participantKeys.list(studyId, filter),
    queryFn: () => everyPage<Participant>(path(studyId), filter),
  });

export const participantQuery = (studyId: string, participantId: string, names = false) =>
  queryOptions({
    queryKey: participantKeys.one(studyId, participantId, names),
    queryFn: () => getJson<Participant>(`${path(studyId)}/${participantId}`, { names: names || undefined }),
  });

export function useCreateParticipant(studyId: string) {
  return useStudyChange(studyId, (body: ParticipantInput) => sendJson<Participant>("POST", path(studyId), { body }));
}

export function useUpdateParticipant(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: ParticipantPatch }) =>
    sendJson<Participant>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

/** Answers `undo`: the input that puts everything back. */
export function useClassifyParticipants(studyId: string) {
  return useStudyChange(studyId, (body: ClassifyInput) => sendJson<Classified>("POST", `${path(studyId)}/classify`, { body }));
}

export function useDeleteParticipant(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: { id: string; version: number }) =>
    sendJson<void>("DELETE", `${path(studyId)}/${id}`, { version }),
  );
}

export function useRestoreParticipant(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Participant>("POST", `${path(studyId)}/${id}/restore`));
}

/** `into` stays and stands for both. */
export function useMergeParticipant(studyId: string) {
  return useStudyChange(studyId, ({ id, into }: { id: string; into: string }) =>
    sendJson<Participant>("POST", `${path(studyId)}/${id}/merge`, { body: { into } }),
  );
}

export function useSplitParticipant(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Participant>("POST", `${path(studyId)}/${id}/split`));
}
