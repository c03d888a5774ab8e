import { queryOptions } from "@tanstack/react-query";
import type {
  Competitor,
  Considered,
  ConsideredInput,
  DealAccount,
  DealAccountsQuery,
  DealDriver,
  DealSheet,
  Deals,
  DriverInput,
} from "@/lib/deals/schema";
import type { Page } from "@/lib/record";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const root = (studyId: string) => `/api/studies/${studyId}`;

export const dealsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "deals"], queryFn: () => getJson<Deals>(`${root(studyId)}/deals`) });

/** So many accounts behind a number are listed; others are found by name. */
export const ACCOUNTS_SHOWN = 200;

/** The first accounts behind a number; `total` says how many there are. */
export const dealAccountsQuery = (studyId: string, query: DealAccountsQuery) =>
  queryOptions({
    queryKey: ["studies", studyId, "deal-accounts", query],
    queryFn: () => getJson<Page<DealAccount>>(`${root(studyId)}/deals/accounts`, { ...query, limit: ACCOUNTS_SHOWN }),
  });

export const dealSheetQuery = (studyId: string, accountId: string) =>
  queryOptions({
    queryKey: ["studies", studyId, "deal-sheet", accountId],
    queryFn: () => getJson<DealSheet>(`${root(studyId)}/deals/accounts/${accountId}`),
  });

export const dealsCsv = (studyId: string, what: "churn" | "wins" | "reasons" | "competitors") => `${root(studyId)}/deals/csv?what=${what}`;

/** Gives a reason, or changes the one that this side gave already. */
export function useGiveReason(studyId: string) {
  return useStudyChange(studyId, (body: DriverInput) => sendJson<DealDriver>("POST", `${root(studyId)}/drivers`, { body }));
}

/** Says how far an account or a person got with a competitor, in place of what was said before. */
export function useConsider(studyId: string) {
  return useStudyChange(studyId, (body: ConsideredInput) => sendJson<Considered>("POST", `${root(studyId)}/considered`, { body }));
}

export function useMergeCompetitor(studyId: string) {
  return useStudyChange(studyId, ({ id, into }: { id: string; into: string }) =>
    sendJson<Competitor>("POST", `${root(studyId)}/competitors/${id}/merge`, { body: { into } }),
  );
}
