import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreQuestionnaire } from "@/db/questionnaires/delete";

export const POST = handle(
  { summary: "Bring a deleted questionnaire back with its replies", params: itemParams },
  ({ db, params: { studyId, itemId } }) => restoreQuestionnaire(db, { studyId, questionnaireId: itemId }),
);
