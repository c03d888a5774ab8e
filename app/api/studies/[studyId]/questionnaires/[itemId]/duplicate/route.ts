import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { duplicateQuestionnaire } from "@/db/questionnaires/file";

export const POST = handle(
  { summary: "Make a draft with the same questions, to be asked here", params: itemParams, status: 201 },
  ({ db, params: { studyId, itemId } }) => duplicateQuestionnaire(db, { studyId, questionnaireId: itemId }),
);
