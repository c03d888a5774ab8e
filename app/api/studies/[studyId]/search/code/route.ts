import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { codeHits } from "@/db/search/code-hits";
import { codeHitsInput } from "@/lib/search/schema";

export const POST = handle(
  {
    summary: "Code the sentences that a search finds, as one step of the history",
    params: studyParams,
    teaches: true,
    body: codeHitsInput,
  },
  ({ db, params, body }) => codeHits(db, { ...params, input: body }),
);
