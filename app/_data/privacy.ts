import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { ConsentHistory, ConsentRecordInput, ConsentText, ConsentTextInput, WithdrawalInput } from "@/lib/consent/schema";
import type { Erased, ErasureInput, ErasurePreview, KeptName, NameTakenOut, Retention, RetentionInput } from "@/lib/erasure/schema";
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

const keptNames = (studyId: string) => `/api/studies/${studyId}/former-names`;

/** Names that are kept only to be hidden; without `names` how many, and of whom. */
export const keptNamesQuery = (studyId: string, names: boolean) =>
  queryOptions({
    queryKey: ["studies", studyId, "former-names", names],
    queryFn: () => getJson<{ items: KeptName[] }>(keptNames(studyId), names ? { names: true } : {}),
  });

/** What taking one out of every text would replace, asked for anew each time as what an erasure would take away is. */
export const keptNamePreviewQuery = (studyId: string, nameId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "former-names", "preview", nameId],
    queryFn: () => getJson<NameTakenOut>(`${keptNames(studyId)}/${nameId}/erasure`),
    gcTime: 0,
    staleTime: 0,
  });

/** Takes a kept name out of every text for good. */
export function useTakeOutName(studyId: string) {
  return useStudyRemoval({
    studyId,
    remove: (nameId: string) =>
      sendJson<Pick<NameTakenOut, "texts" | "fields">>("POST", `${keptNames(studyId)}/${nameId}/erasure`, { body: {} }),
    isGone: (nameId, query) => query.queryKey.includes(nameId),
  });
}

/** How long a study keeps people, and who goes when; `as`: under another setting, which is only looked at. */
export const retentionQuery = (studyId: string, as?: RetentionInput) =>
  queryOptions({
    queryKey: ["studies", studyId, "retention", as ?? null],
    queryFn: () => getJson<Retention>(retention(studyId), as && { months: as.months, mode: as.mode }),
  });

export function useSetRetention(studyId: string) {
  return useStudyChange(studyId, ({ version, ...body }: RetentionInput & { version: number }) =>
    sendJson<Retention>("PUT", retention(studyId), { body, version }),
  );
}
