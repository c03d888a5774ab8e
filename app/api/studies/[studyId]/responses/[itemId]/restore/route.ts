import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreResponse } from "@/db/responses/delete";

export const POST = handle(
  { summary: "Bring a deleted reply back with its open answers", params: itemParams, teaches: true },
  ({ db, params: { studyId, itemId } }) => restoreResponse(db, { studyId, responseId: itemId }),
);
