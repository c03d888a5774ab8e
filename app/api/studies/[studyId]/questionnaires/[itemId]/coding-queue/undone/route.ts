import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { unmarkNothing } from "@/db/answers/apply";
import { answersInput } from "@/lib/answers/schema";

export const POST = handle(
  { summary: "Let open answers wait again that held nothing", params: itemParams, body: answersInput },
  ({ db, params: { studyId, itemId }, body }) => unmarkNothing(db, { studyId, questionnaireId: itemId, documentIds: body.documentIds }),
);
