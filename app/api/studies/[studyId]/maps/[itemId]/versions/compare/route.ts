import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { compareMapVersions } from "@/db/journey-map/versions";
import { compareQuery } from "@/lib/journey-map/schema";

export const GET = handle(
  { summary: "What changed between two versions of a map, or until now", params: itemParams, query: compareQuery },
  ({ db, params: { studyId, itemId }, query }) => compareMapVersions(db, { studyId, mapId: itemId, ...query }),
);
