import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { markNothing } from "@/db/answers/apply";
import { answersInput } from "@/lib/answers/schema";

export const POST = handle(
  { summary: "Say that there is nothing to code in open answers", params: itemParams, body: answersInput },
  ({ db, params: { studyId, itemId }, body }) => markNothing(db, { studyId, questionnaireId: itemId, documentIds: body.documentIds }),
);
