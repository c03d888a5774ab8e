import { queryOptions } from "@tanstack/react-query";
import type { LinkableQuotes, LinkedQuote, LinkInput, QuoteSearch } from "@/lib/findings/schema";
import type { LinkSubject } from "@/lib/findings/vocabulary";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

type Links = { items: LinkedQuote[] };

const path = (studyId: string) => `/api/studies/${studyId}/evidence-links`;

export const linkKeys = {
  of: (studyId: string, subject: LinkSubject, subjectId: string) => ["studies", studyId, "links", subject, subjectId] as const,
};

/** The quotes for and against one thing. */
export const linksQuery = (studyId: string, { subject, subjectId }: { subject: LinkSubject; subjectId: string }) =>
  queryOptions({
    queryKey: linkKeys.of(studyId, subject, subjectId),
    queryFn: () => getJson<Links>(path(studyId), { subject, subjectId }),
  });

/** Quotes that can be linked. */
export const linkableQuery = (studyId: string, search: QuoteSearch) =>
  queryOptions({
    queryKey: ["studies", studyId, "linkable", search] as const,
    queryFn: () => getJson<LinkableQuotes>(`${path(studyId)}/quotes`, search),
  });

export function useLinkQuotes(studyId: string) {
  return useStudyChange(studyId, (body: LinkInput) => sendJson<Links>("POST", path(studyId), { body }));
}

export function useUnlink(studyId: string) {
  return useStudyChange(studyId, (linkId: string) => sendJson<void>("DELETE", `${path(studyId)}/${linkId}`));
}
