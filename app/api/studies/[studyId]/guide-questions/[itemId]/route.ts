import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteGuideQuestion, getGuideQuestion, updateGuideQuestion } from "@/db/guide/questions";
import { guideQuestionPatch } from "@/lib/guide/schema";

export const GET = handle({ summary: "Read a question of the guide", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getGuideQuestion(db, { studyId, questionId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a question of the guide, or its place", params: itemParams, body: guideQuestionPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateGuideQuestion(db, { studyId, questionId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Take a question out of the guide", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteGuideQuestion(db, { studyId, questionId: itemId, version }),
);
