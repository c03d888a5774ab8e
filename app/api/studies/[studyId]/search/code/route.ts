import { handle } from "@/app/_server/handle";
import { hidesFrom } from "@/app/_server/identities/hidden";
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
  ({ db, params, body, access }) => codeHits(db, { ...params, input: body, hides: hidesFrom({ db, ...params, access }) }),
);
