import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getJourney } from "@/db/journey-map/journey";
import { mapQuery } from "@/lib/journey-map/schema";

export const GET = handle(
  {
    summary: "The journey map of a persona or segment: stages, steps, lanes, drop-off, churn by stage",
    params: studyParams,
    query: mapQuery,
  },
  ({ db, params, query: { map, zoom, ...filter } }) => getJourney(db, { ...params, filter, mapId: map, zoom }),
);
