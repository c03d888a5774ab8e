import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getParts } from "@/db/results/parts";
import { resultQuery } from "@/lib/results/schema";

export const GET = handle(
  { summary: "Score fit by part of the journey, the weakest named", params: itemParams, query: resultQuery },
  ({ db, params: { studyId, itemId }, query }) => getParts(db, { studyId, questionnaireId: itemId, query }),
);
