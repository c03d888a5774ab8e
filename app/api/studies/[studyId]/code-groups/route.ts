import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getCodeGroups } from "@/db/grouping/code-groups";

export const GET = handle({ summary: "Codes that may be merged, and codes that may be split", params: studyParams }, ({ db, params }) =>
  getCodeGroups(db, params),
);
