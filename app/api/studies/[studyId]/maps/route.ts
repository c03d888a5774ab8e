import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createMap, listMaps } from "@/db/journey-map/maps";
import { pageOf } from "@/db/paging";
import { mapInput } from "@/lib/journey-map/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the maps of a study, the existing one first", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listMaps(db, params), query),
);
export const POST = handle(
  { summary: "Add an ideal map, a scenario or a competitor's", params: studyParams, body: mapInput, status: 201 },
  ({ db, params, body }) => createMap(db, { ...params, input: body }),
);
