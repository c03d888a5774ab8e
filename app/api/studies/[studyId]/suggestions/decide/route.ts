import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { decideSuggestions } from "@/db/suggestions/decide";
import { decideInput } from "@/lib/suggestions/schema";

export const POST = handle(
  { summary: "Accept, reject or reopen many suggestions: all of them, or none", params: studyParams, teaches: true, body: decideInput },
  ({ db, params, body }) => decideSuggestions(db, { ...params, input: body }),
);
