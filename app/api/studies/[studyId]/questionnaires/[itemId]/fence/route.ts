import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getFence } from "@/db/results/fence";
import { scoredQuery } from "@/lib/results/schema";

export const GET = handle(
  { summary: "List those on the fence and what holds them back", params: itemParams, query: scoredQuery },
  ({ db, params: { studyId, itemId }, query }) => getFence(db, { studyId, questionnaireId: itemId, query }),
);
