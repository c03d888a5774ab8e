import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getCoverage } from "@/db/coverage/coverage";
import { coverageFilter } from "@/lib/coverage/schema";

export const GET = handle(
  { summary: "People heard per persona and audience against the target", params: studyParams, query: coverageFilter },
  ({ db, params, query }) => getCoverage(db, { studyId: params.studyId, asked: query }),
);
