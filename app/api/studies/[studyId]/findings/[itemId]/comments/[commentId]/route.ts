import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { removeComment } from "@/db/findings/comments";
import { idText } from "@/lib/record";

export const DELETE = handle(
  { summary: "Take a comment away", params: itemParams.extend({ commentId: idText }), status: 204 },
  ({ db, params: { studyId, itemId, commentId } }) => removeComment(db, { studyId, findingId: itemId, commentId }),
);
