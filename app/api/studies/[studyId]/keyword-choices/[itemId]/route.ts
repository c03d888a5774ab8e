import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteKeywordChoice } from "@/db/keywords/choices";

export const DELETE = handle(
  { summary: "Take everything back that was decided about a phrase", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteKeywordChoice(db, { studyId, choiceId: itemId, version }),
);
