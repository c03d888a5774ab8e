import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreMap } from "@/db/journey-map/maps";

export const POST = handle({ summary: "Bring a deleted map back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreMap(db, { studyId, mapId: itemId }),
);
