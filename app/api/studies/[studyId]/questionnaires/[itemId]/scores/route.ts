import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getScores } from "@/db/results/scores";
import { resultQuery } from "@/lib/results/schema";

export const GET = handle(
  { summary: "Score NPS, PMF, CSAT and CES, by group and over waves", params: itemParams, query: resultQuery },
  ({ db, params: { studyId, itemId }, query }) => getScores(db, { studyId, questionnaireId: itemId, query }),
);
