import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listCodeEvidence } from "@/db/codebook/evidence";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the highlights of a code, without the words of those who refused to be quoted", params: itemParams, query: pageQuery },
  ({ db, params: { studyId, itemId }, query }) => listCodeEvidence(db, { studyId, codeId: itemId, page: query }),
);
