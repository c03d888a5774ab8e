import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getSaidVersusScored } from "@/db/results/said";
import { scoredQuery } from "@/lib/results/schema";

export const GET = handle(
  { summary: "Tell what people say by how they scored, by stage", params: itemParams, query: scoredQuery },
  ({ db, params: { studyId, itemId }, query }) => getSaidVersusScored(db, { studyId, questionnaireId: itemId, query }),
);
