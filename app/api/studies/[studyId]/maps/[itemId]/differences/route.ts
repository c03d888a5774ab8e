import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listDifferences, typeDifference } from "@/db/journey-map/differences";
import { differenceInput, differencesQuery } from "@/lib/journey-map/schema";

export const GET = handle(
  { summary: "Where a map differs from the journey as it is, cell by cell", params: itemParams, query: differencesQuery },
  ({ db, params: { studyId, itemId }, query: { zoom, ...filter } }) => listDifferences(db, { studyId, mapId: itemId, filter, zoom }),
);
export const PUT = handle(
  { summary: "Say what sort of change a difference asks for", params: itemParams, body: differenceInput },
  ({ db, params: { studyId, itemId }, body }) => typeDifference(db, { studyId, mapId: itemId, ...body }),
);
