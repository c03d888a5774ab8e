import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getCodingQueue } from "@/db/answers/queue";
import { queueQuery } from "@/lib/answers/schema";

export const GET = handle(
  { summary: "List the open answers of a question in the order in which to code them", params: itemParams, query: queueQuery },
  ({ db, params: { studyId, itemId }, query }) => getCodingQueue(db, { studyId, questionnaireId: itemId, query }),
);
