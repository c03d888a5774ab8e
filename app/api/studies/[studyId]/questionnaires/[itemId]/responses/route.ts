import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listResponses } from "@/db/responses/list";
import { responsesPage } from "@/lib/responses/schema";

export const GET = handle(
  { summary: "List the replies to a questionnaire with all they said, the newest first", params: itemParams, query: responsesPage },
  ({ db, params: { studyId, itemId }, query: { limit, cursor, ...filter } }) =>
    listResponses(db, { studyId, questionnaireId: itemId, filter, page: { limit, cursor } }),
);
