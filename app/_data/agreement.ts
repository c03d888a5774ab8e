import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AgreementFigures,
  BlindMark,
  BlindText,
  DisagreementList,
  MarkInput,
  MarkPatch,
  Round,
  RoundInput,
  RoundList,
  RoundPatch,
  SettlementInput,
} from "@/lib/agreement/schema";
import { useStudyChange, useStudyRemoval } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string, roundId?: string) => `/api/studies/${studyId}/agreement${roundId === undefined ? "" : `/${roundId}`}`;
const keys = (studyId: string, ...rest: string[]) => ["studies", studyId, "agreement", ...rest] as const;

export const roundsQuery = (studyId: string) => queryOptions({ queryKey: keys(studyId), queryFn: () => getJson<RoundList>(path(studyId)) });

export const roundQuery = (studyId: string, roundId: string) =>
  queryOptions({ queryKey: keys(studyId, roundId), queryFn: () => getJson<Round>(path(studyId, roundId)) });

/** Only of an open round. */
export const figuresQuery = (studyId: string, roundId: string) =>
  queryOptions({
    queryKey: keys(studyId, roundId, "figures"),
    queryFn: () => getJson<AgreementFigures>(`${path(studyId, roundId)}/figures`),
  });

export const disagreementsQuery = (studyId: string, roundId: string) =>
  queryOptions({
    queryKey: keys(studyId, roundId, "disagreements"),
    queryFn: () => getJson<DisagreementList>(`${path(studyId, roundId)}/disagreements`),
  });

/** A text to code blind, with the asker's own marks. */
export const blindTextQuery = (studyId: string, roundId: string, documentId: string) =>
  queryOptions({
    queryKey: keys(studyId, roundId, "texts", documentId),
    queryFn: () => getJson<BlindText>(`${path(studyId, roundId)}/texts/${documentId}`),
  });

export const agreementCsvPath = (studyId: string, roundId: string, what: "figures" | "disagreements") =>
  `${path(studyId, roundId)}/export?what=${what}`;

export function useCreateRound(studyId: string) {
  return useStudyChange(studyId, (body: RoundInput) => sendJson<Round>("POST", path(studyId), { body }));
}

export function useUpdateRound(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: RoundPatch }) =>
    sendJson<Round>("PATCH", path(studyId, id), { version, body: patch }),
  );
}

export function useDeleteRound(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: ({ id, version }: { id: string; version: number }) => sendJson<void>("DELETE", path(studyId, id), { version }),
    isGone: ({ id }, query) => query.queryKey.includes(id),
  });
}

export function useSetDone(studyId: string, roundId: string) {
  return useStudyChange(studyId, (done: boolean) => sendJson<Round>("POST", `${path(studyId, roundId)}/done`, { body: { done } }));
}

export function useSettle(studyId: string, roundId: string) {
  return useStudyChange(studyId, (body: SettlementInput) =>
    sendJson<{ id: string; kept: number }>("POST", `${path(studyId, roundId)}/settlements`, { body }),
  );
}

export function useReopenSettlement(studyId: string, roundId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<void>("DELETE", `${path(studyId, roundId)}/settlements/${id}`));
}

export function useTakeAgreed(studyId: string, roundId: string) {
  return useStudyChange(studyId, () => sendJson<{ taken: number; left: number }>("POST", `${path(studyId, roundId)}/agreed`, { body: {} }));
}

type Text = { studyId: string; roundId: string; documentId: string };

/** Marks of one's own on a text that is coded blind: the answer stands on the text at once, the rest of the round is read anew. */
export function useBlindMarks({ studyId, roundId, documentId }: Text) {
  const queries = useQueryClient();
  const { queryKey } = blindTextQuery(studyId, roundId, documentId);
  const marks = `${path(studyId, roundId)}/marks`;

  async function shown<T>(answer: Promise<T>, change: (marks: BlindMark[], answer: T) => BlindMark[]): Promise<T> {
    const done = await answer;
    queries.setQueryData(
      queryKey,
      (text) => text && { ...text, marks: change(text.marks, done).toSorted((a, b) => a.start - b.start || a.end - b.end) },
    );
    void queries.invalidateQueries({ queryKey: roundQuery(studyId, roundId).queryKey, exact: true });
    return done;
  }
  // an undo may hold an earlier version of a mark than the one it just stored
  const versionOf = (id: string, known: number) => queries.getQueryData(queryKey)?.marks.find((one) => one.id === id)?.version ?? known;
  const put = (answer: Promise<BlindMark>) => shown(answer, (all, one) => [...all.filter(({ id }) => id !== one.id), one]);
  const create = useMutation({ mutationFn: (body: MarkInput) => put(sendJson<BlindMark>("POST", marks, { body })) });
  const update = useMutation({
    mutationFn: ({ id, version, patch }: { id: string; version: number; patch: MarkPatch }) =>
      put(sendJson<BlindMark>("PATCH", `${marks}/${id}`, { version: versionOf(id, version), body: patch })),
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      shown(sendJson<void>("DELETE", `${marks}/${id}`, { version: versionOf(id, version) }), (all) => all.filter((one) => one.id !== id)),
  });
  return { create, update, remove };
}
