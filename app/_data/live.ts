import { type Query, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Here } from "@/lib/live/schema";
import { accessQuery } from "./access";
import { isProblem, sendJson, TAB } from "./http";
import { teamKeys } from "./team";

/** Up to where a study's changes had come when its pages were loaded: the layout brings it along. */
export const positionQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["live", studyId, "position"],
    queryFn: (): string => "",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** Every open page of the study, mine among them; nobody where there is no team. */
export const hereQuery = (studyId: string) =>
  queryOptions({
    queryKey: ["live", studyId, "here"],
    queryFn: (): Here[] => [],
    staleTime: Number.POSITIVE_INFINITY,
    initialData: (): Here[] => [],
  });

/** Where the stream of a study's events begins. */
export function eventsPath(studyId: string, place: string): string {
  return `/api/studies/${studyId}/events?${new URLSearchParams({ tab: TAB, at: place })}`;
}

/** Tells where in the study this page stands by now. Nobody waits for it, and it may fail. */
export function sendPlace(studyId: string, place: string): void {
  sendJson<void>("POST", `/api/studies/${studyId}/presence`, { body: { tab: TAB, at: place } }).catch(() => undefined);
}

const leaving = new EventTarget();

/** Whoever deletes a study is on the way out of its pages: from then on nothing of it is asked for, unless they stay after all. */
export function leaveStudy(studyId: string, isLeaving: boolean): void {
  leaving.dispatchEvent(new CustomEvent(studyId, { detail: isLeaving }));
}

/** Hears when this tab leaves a study for good, or stays after all; answers how to stop. */
export function onLeaving(studyId: string, hear: (isLeaving: boolean) => void): () => void {
  const told = (event: Event) => hear(event instanceof CustomEvent && event.detail === true);
  leaving.addEventListener(studyId, told);
  return () => leaving.removeEventListener(studyId, told);
}

/**
 * Reads all of a study anew that is shown, as after a change of one's own, if it is still mine: that is asked first and alone, so that whoever was taken
 * out of it is told so once instead of being refused each part of the page. Who was invited into it is kept beside the studies, and goes along.
 */
export async function readAnewIfMine(queries: QueryClient, studyId: string): Promise<void> {
  if (!(await isStillMine(queries, studyId))) return;
  const access = accessQuery(studyId).queryKey;
  // what I may do was asked just now
  void queries.invalidateQueries({ queryKey: ["studies", studyId], predicate: ({ queryKey }) => queryKey[2] !== access[2] });
  void queries.invalidateQueries({ queryKey: teamKeys.invites });
}

/** Asks what I may do in the study; false where it is not mine any more, or gone. Whatever else fails says nothing about that. */
export async function isStillMine(queries: QueryClient, studyId: string): Promise<boolean> {
  try {
    await queries.fetchQuery({ ...accessQuery(studyId), staleTime: 0 });
    return true;
  } catch (error) {
    return !isNotMine(error);
  }
}

/** Whether what was asked about a study is refused since it is not there for me. */
export function isNotMine(error: unknown): boolean {
  return isProblem(error) && error.status === 404;
}

declare module "@tanstack/react-query" {
  interface Register {
    /** `waits`: whether what is shown is not finished, and is read anew as soon as the program got on with it */
    queryMeta: { waits?: (data: never) => boolean };
  }
}

/** Reads anew what is not finished, since the program got on with it; what is on its way just now may be of before that. */
export function readUnfinished(queries: QueryClient, studyId: string): void {
  void queries.invalidateQueries({
    queryKey: ["studies", studyId],
    predicate: (query) => query.meta?.waits !== undefined && (query.state.fetchStatus === "fetching" || isUnfinished(query)),
  });
}

/** Whether what is shown is not finished: it is asked for again as soon as it is mounted too, since the page may have been drawn before its end was told. */
export function isUnfinished({ meta, state }: Pick<Query, "meta" | "state">): boolean {
  return meta?.waits !== undefined && state.data !== undefined && meta.waits(state.data as never);
}
