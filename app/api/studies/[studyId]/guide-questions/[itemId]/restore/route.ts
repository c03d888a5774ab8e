import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreGuideQuestion } from "@/db/guide/questions";

export const POST = handle(
  { summary: "Put a deleted question back into the guide", params: itemParams },
  ({ db, params: { studyId, itemId } }) => restoreGuideQuestion(db, { studyId, questionId: itemId }),
);
