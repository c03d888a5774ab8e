import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteMap, getMap, updateMap } from "@/db/journey-map/maps";
import { mapPatch } from "@/lib/journey-map/schema";

export const GET = handle({ summary: 'Read a map, by its id or "existing"', params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getMap(db, { studyId, mapId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a map's name, goal or competitor", params: itemParams, body: mapPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateMap(db, { studyId, mapId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a map with what is written in it", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteMap(db, { studyId, mapId: itemId, version }),
);
