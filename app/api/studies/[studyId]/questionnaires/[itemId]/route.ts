import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteQuestionnaire } from "@/db/questionnaires/delete";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { updateQuestionnaire } from "@/db/questionnaires/update";
import { questionnairePatch } from "@/lib/questionnaires/schema";

export const GET = handle(
  { summary: "Read a questionnaire with its questions", params: itemParams },
  ({ db, params: { studyId, itemId } }) => getQuestionnaire(db, { studyId, questionnaireId: itemId }),
);
export const PATCH = handle(
  {
    summary: "Change a questionnaire; status open publishes it",
    params: itemParams,
    body: questionnairePatch,
    version: true,
    maxBytes: 6 * MEGABYTE,
  },
  ({ db, params: { studyId, itemId }, body, version }) =>
    updateQuestionnaire(db, { studyId, questionnaireId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a questionnaire with its replies", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteQuestionnaire(db, { studyId, questionnaireId: itemId, version }),
);
