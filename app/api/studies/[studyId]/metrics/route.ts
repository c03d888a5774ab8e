import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getMetrics } from "@/db/results/scores";
import { metricsQuery } from "@/lib/results/schema";

export const GET = handle(
  { summary: "Score a question, or every one of the study: NPS, PMF, CSAT, CES", params: studyParams, query: metricsQuery },
  ({ db, params: { studyId }, query }) => getMetrics(db, { studyId, query }),
);
