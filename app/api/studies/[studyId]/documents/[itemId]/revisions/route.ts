import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listRevisions } from "@/db/documents/history";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the history of a text, the newest first", params: itemParams, query: pageQuery },
  ({ db, params: { studyId, itemId }, query }) => listRevisions(db, { studyId, documentId: itemId, page: query }),
);
