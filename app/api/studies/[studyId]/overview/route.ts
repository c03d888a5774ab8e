import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getOverview } from "@/db/overview/overview";

export const GET = handle({ summary: "Read a study's overview, with its one next step", params: studyParams }, ({ db, params }) =>
  getOverview(db, params),
);
