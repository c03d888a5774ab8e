import { queryOptions } from "@tanstack/react-query";
import type { DifferenceType } from "@/lib/journey/map-vocabulary";
import type {
  CellInput,
  Comparison,
  Differences,
  DrawnMap,
  MapInput,
  MapItem,
  MapPatch,
  MapQuery,
  MapVersion,
  WrittenCells,
} from "@/lib/journey-map/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const journeyKey = (studyId: string) => ["studies", studyId, "journey"] as const;
const path = (studyId: string, mapId?: string) => `/api/studies/${studyId}/maps${mapId === undefined ? "" : `/${mapId}`}`;

export const mapQuery = (studyId: string, query: MapQuery) =>
  queryOptions({
    queryKey: [...journeyKey(studyId), "map", query],
    queryFn: () => getJson<DrawnMap>(`/api/studies/${studyId}/journey`, query),
  });

export const differencesQuery = (studyId: string, mapId: string, query: Omit<MapQuery, "map">) =>
  queryOptions({
    queryKey: [...journeyKey(studyId), "differences", mapId, query],
    queryFn: () => getJson<Differences>(`${path(studyId, mapId)}/differences`, query),
  });

export const versionsQuery = (studyId: string, mapId: string) =>
  queryOptions({
    queryKey: [...journeyKey(studyId), "versions", mapId],
    queryFn: () => everyPage<MapVersion>(`${path(studyId, mapId)}/versions`),
  });

export const comparisonQuery = (studyId: string, mapId: string, sides: { from: string; to: string }) =>
  queryOptions({
    queryKey: [...journeyKey(studyId), "comparison", mapId, sides],
    queryFn: () => getJson<Comparison>(`${path(studyId, mapId)}/versions/compare`, sides),
  });

/** Cells written together: all are stored, or none. */
export function useWriteCells(studyId: string) {
  return useStudyChange(studyId, ({ mapId, cells }: { mapId: string; cells: CellInput[] }) =>
    sendJson<WrittenCells>("PUT", `${path(studyId, mapId)}/cells`, { body: { cells } }),
  );
}

export function useCreateMap(studyId: string) {
  return useStudyChange(studyId, (body: MapInput) => sendJson<MapItem>("POST", path(studyId), { body }));
}

export function useUpdateMap(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: Pick<MapItem, "id" | "version"> & { patch: MapPatch }) =>
    sendJson<MapItem>("PATCH", path(studyId, id), { version, body: patch }),
  );
}

export function useDeleteMap(studyId: string) {
  return useStudyChange(studyId, ({ id, version }: Pick<MapItem, "id" | "version">) =>
    sendJson<void>("DELETE", path(studyId, id), { version }),
  );
}

export function useRestoreMap(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<MapItem>("POST", `${path(studyId, id)}/restore`));
}

export function useSaveVersion(studyId: string) {
  return useStudyChange(studyId, ({ mapId, name }: { mapId: string; name: string }) =>
    sendJson<MapVersion>("POST", `${path(studyId, mapId)}/versions`, { body: { name } }),
  );
}

export function useTypeDifference(studyId: string) {
  return useStudyChange(studyId, ({ mapId, cell, type }: { mapId: string; cell: string; type: DifferenceType | null }) =>
    sendJson<{ cell: string }>("PUT", `${path(studyId, mapId)}/differences`, { body: { cell, type } }),
  );
}
