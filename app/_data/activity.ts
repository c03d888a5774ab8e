import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ActivityPage, ActivityPeople, AuditFilter, ChainStatus } from "@/lib/audit/schema";
import { getJson, withQuery } from "./http";

/** Of one study; null: of the whole workspace. */
type Where = string | null;

const path = (studyId: Where) => (studyId === null ? "/api/audit" : `/api/studies/${studyId}/audit`);
const root = (studyId: Where) => (studyId === null ? ["audit"] : ["studies", studyId, "audit"]);

/** Who did what under a filter, the newest first, page after page. */
export const activityQuery = (studyId: Where, filter: AuditFilter = {}) =>
  infiniteQueryOptions({
    queryKey: [...root(studyId), "list", filter],
    queryFn: ({ pageParam }) => getJson<ActivityPage>(path(studyId), { ...filter, cursor: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The first page as it is prefetched, read without a hop. */
export function firstPage(page: ActivityPage): { pages: ActivityPage[]; pageParams: (number | null)[] } {
  return { pages: [page], pageParams: [null] };
}

export const activityPeopleQuery = (studyId: Where) =>
  queryOptions({ queryKey: [...root(studyId), "people"], queryFn: () => getJson<ActivityPeople>(`${path(studyId)}/people`) });

/** Whether all entries stand as they were written. */
export const chainQuery = () => queryOptions({ queryKey: ["audit", "chain"], queryFn: () => getJson<ChainStatus>("/api/audit/chain") });

export function activityCsvPath(studyId: Where, filter: AuditFilter): string {
  return withQuery(`${path(studyId)}/csv`, filter);
}
