import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getResults } from "@/db/results/results";
import { responseFilter } from "@/lib/responses/schema";

export const GET = handle(
  { summary: "Count replies and people, and how many answered each question", params: itemParams, query: responseFilter },
  ({ db, params: { studyId, itemId }, query }) => getResults(db, { studyId, questionnaireId: itemId, filter: query }),
);
