import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getCoverage } from "@/db/coverage";

export const GET = handle({ summary: "People heard per persona and audience against the target", params: studyParams }, ({ db, params }) =>
  getCoverage(db, { studyId: params.studyId }),
);
