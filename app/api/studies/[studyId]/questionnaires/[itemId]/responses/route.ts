import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { seenHere } from "@/app/_server/identities/reader";
import { wakeUp } from "@/app/_server/jobs/queue";
import { itemParams } from "@/app/_server/params";
import { enterReply } from "@/db/forms/enter";
import { listResponses } from "@/db/responses/list";
import { enteredInput } from "@/lib/questionnaires/submission";
import { responsesPage } from "@/lib/responses/schema";

export const GET = handle(
  { summary: "List the replies to a questionnaire with all they said, the newest first", params: itemParams, query: responsesPage },
  ({ db, params: { studyId, itemId }, query: { limit, cursor, words, ...filter } }) =>
    listResponses(db, { studyId, questionnaireId: itemId, filter, words, page: { limit, cursor }, seen: seenHere() }),
);
export const POST = handle(
  { summary: "Enter a reply by hand", params: itemParams, body: enteredInput, maxBytes: MEGABYTE / 4, status: 201 },
  ({ db, params: { studyId, itemId }, body }) => {
    const response = enterReply(db, { studyId, questionnaireId: itemId, input: body });
    if (response.texts.length > 0) wakeUp();
    return response;
  },
);
