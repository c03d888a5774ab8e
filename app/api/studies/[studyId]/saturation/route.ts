import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listSaturation } from "@/db/coverage/saturation";
import { coverageFilter } from "@/lib/coverage/schema";

export const GET = handle(
  { summary: "New codes per interview of each persona, and whether more would still come", params: studyParams, query: coverageFilter },
  ({ db, params, query }) => ({ items: listSaturation(db, { studyId: params.studyId, asked: query }) }),
);
