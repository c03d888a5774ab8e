import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { ConsentHistory, ConsentRecordInput, ConsentText, ConsentTextInput, WithdrawalInput } from "@/lib/consent/schema";
import type { Erased, ErasureInput, ErasurePreview, Retention, RetentionInput } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { useStudyChange, useStudyRemoval } from "./change";
import { getJson, sendJson } from "./http";

type Who = { studyId: string; participantId: string };

const person = ({ studyId, participantId }: Who) => `/api/studies/${studyId}/participants/${participantId}`;
const texts = (studyId: string) => `/api/studies/${studyId}/consent-texts`;
const retention = (studyId: string) => `/api/studies/${studyId}/retention`;

/** A person's history of consent, the latest first. */
export const consentQuery = (who: Who) =>
  queryOptions({
    queryKey: ["studies", who.studyId, "consents", who.participantId],
    queryFn: () => getJson<ConsentHistory>(`${person(who)}/consents`),
  });

export function useRecordConsent(who: Who) {
  return useStudyChange(who.studyId, (body: ConsentRecordInput) => sendJson<ConsentHistory>("POST", `${person(who)}/consents`, { body }));
}

export function useWithdrawConsent(who: Who) {
  return useStudyChange(who.studyId, (body: WithdrawalInput) =>
    sendJson<ConsentHistory>("POST", `${person(who)}/consents/withdraw`, { body }),
  );
}

/** What people are asked to agree to, every edition, the newest first. */
export const consentTextsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "consent-texts"], queryFn: () => getJson<{ items: ConsentText[] }>(texts(studyId)) });

export function useAddConsentText(studyId: string) {
  return useStudyChange(studyId, (body: ConsentTextInput) => sendJson<ConsentText>("POST", texts(studyId), { body }));
}

export function useDeleteConsentText(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<void>("DELETE", `${texts(studyId)}/${id}`));
}

/** Where everything about a person is to be had as one file. */
export const personExportAddress = (who: Who) => `${person(who)}/export`;

/** What an erasure would take away. It is worked out by doing it and taking it back: asked for anew each time, never kept. */
export const erasureQuery = (who: Who, mode: ErasureMode) =>
  queryOptions({
    queryKey: ["studies", who.studyId, "erasure", who.participantId, mode],
    queryFn: () => getJson<ErasurePreview>(`${person(who)}/erasure`, { mode }),
    gcTime: 0,
    staleTime: 0,
  });

/** The person's own pages and previews are not asked for again: they are gone. */
export function useErasePerson(who: Who) {
  const queries = useQueryClient();
  return useStudyRemoval({
    studyId: who.studyId,
    remove: async (body: ErasureInput) => {
      const erased = await sendJson<Erased>("POST", `${person(who)}/erasure`, { body });
      void queries.invalidateQueries({ queryKey: ["data"] });
      return erased;
    },
    isGone: (_, query) => query.queryKey.includes(who.participantId),
  });
}

/** How long a study keeps people, and who goes when; `as`: under another setting, which is only looked at. */
export const retentionQuery = (studyId: string, as?: RetentionInput) =>
  queryOptions({
    queryKey: ["studies", studyId, "retention", as ?? null],
    queryFn: () => getJson<Retention>(retention(studyId), as && { months: as.months, mode: as.mode }),
  });

export function useSetRetention(studyId: string) {
  return useStudyChange(studyId, (body: RetentionInput) => sendJson<Retention>("PUT", retention(studyId), { body }));
}
