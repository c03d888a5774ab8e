import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listInPlace } from "@/db/suggestions/in-place";
import { inPlaceQuery } from "@/lib/suggestions/schema";

export const GET = handle(
  { summary: "Show suggestions with who said them, where, and what stands around them", params: studyParams, query: inPlaceQuery },
  ({ db, params: { studyId }, query: { ids = [] } }) => listInPlace(db, { studyId, ids }),
);
