import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { applyToAnswers } from "@/db/answers/apply";
import { applyInput } from "@/lib/answers/schema";

export const POST = handle(
  { summary: "Code one open answer, or all that are alike, as one action", params: itemParams, teaches: true, body: applyInput },
  ({ db, params: { studyId, itemId }, body }) => applyToAnswers(db, { studyId, questionnaireId: itemId, input: body }),
);
