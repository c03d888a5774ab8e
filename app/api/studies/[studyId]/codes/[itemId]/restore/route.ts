import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreCode } from "@/db/codebook/delete";

export const POST = handle(
  { summary: "Bring a deleted or merged code back, on the highlights that carried it", params: itemParams, teaches: true },
  ({ db, params: { studyId, itemId } }) => restoreCode(db, { studyId, codeId: itemId }),
);
