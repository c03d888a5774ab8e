import { queryOptions } from "@tanstack/react-query";
import type { Action, ActionInput, Gap } from "@/lib/actions/schema";
import type { Kpi } from "@/lib/kpis/schema";
import type { Recorded } from "@/lib/record";
import type { Reviews, Stakeholders } from "@/lib/reviews/schema";
import type { Asset, Milestone, Touchpoint } from "@/lib/touchpoints/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

/** The lists of things that hang on the journey, by the last part of their address. */
export type ListFolder =
  | "touchpoints"
  | "assets"
  | "kpis"
  | "milestones"
  | "gaps"
  | "actions"
  | "reviews"
  | "stakeholders"
  | "flows"
  | "competitors"
  | "drivers"
  | "considered";

const path = (studyId: string, folder: ListFolder) => `/api/studies/${studyId}/${folder}`;

function listQuery<Item>(studyId: string, folder: ListFolder) {
  return queryOptions({ queryKey: ["studies", studyId, folder], queryFn: () => everyPage<Item>(path(studyId, folder)) });
}

export const touchpointsQuery = (studyId: string) => listQuery<Touchpoint>(studyId, "touchpoints");
export const assetsQuery = (studyId: string) => listQuery<Asset>(studyId, "assets");
export const kpisQuery = (studyId: string) => listQuery<Kpi>(studyId, "kpis");
export const milestonesQuery = (studyId: string) => listQuery<Milestone>(studyId, "milestones");
export const gapsQuery = (studyId: string) => listQuery<Gap>(studyId, "gaps");
export const actionsQuery = (studyId: string) => listQuery<Action>(studyId, "actions");

export const reviewsQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "reviews"], queryFn: () => getJson<Reviews>(path(studyId, "reviews")) });

export const stakeholdersQuery = (studyId: string) =>
  queryOptions({ queryKey: ["studies", studyId, "stakeholders"], queryFn: () => getJson<Stakeholders>(path(studyId, "stakeholders")) });

/** What a form of such a thing holds; the server says what of it is wrong. */
export type ItemValues = Record<string, unknown>;
type Stored = Pick<Recorded, "id" | "version">;

export function useCreateItem(studyId: string, folder: ListFolder) {
  return useStudyChange(studyId, (body: ItemValues) => sendJson<Recorded>("POST", path(studyId, folder), { body }));
}

export function useUpdateItem(studyId: string, folder: ListFolder) {
  return useStudyChange(studyId, ({ id, version, patch }: Stored & { patch: ItemValues }) =>
    sendJson<Recorded>("PATCH", `${path(studyId, folder)}/${id}`, { version, body: patch }),
  );
}

export function useDeleteItem(studyId: string, folder: ListFolder) {
  return useStudyChange(studyId, ({ id, version }: Stored) => sendJson<void>("DELETE", `${path(studyId, folder)}/${id}`, { version }));
}

export function useRestoreItem(studyId: string, folder: ListFolder) {
  return useStudyChange(studyId, (id: string) => sendJson<Recorded>("POST", `${path(studyId, folder)}/${id}/restore`));
}

export function useCreateAction(studyId: string) {
  return useStudyChange(studyId, (body: ActionInput) => sendJson<Action>("POST", path(studyId, "actions"), { body }));
}

/** Adds those of the ten common touchpoints that are not there yet. */
export function useAddCommonTouchpoints(studyId: string) {
  return useStudyChange(studyId, () => sendJson<{ items: Touchpoint[] }>("POST", `${path(studyId, "touchpoints")}/starter`));
}
