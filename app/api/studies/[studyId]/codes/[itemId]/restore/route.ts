import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreCode } from "@/db/codebook/delete";
import { restoreCodeInput } from "@/lib/codebook/schema";

export const POST = handle(
  {
    summary: "Bring a deleted or merged code back, with its highlights where the undo is given",
    params: itemParams,
    body: restoreCodeInput,
    bodyOptional: true,
    maxBytes: 10 * 1024 * 1024,
  },
  ({ db, params: { studyId, itemId }, body }) => restoreCode(db, { studyId, codeId: itemId, undo: body.undo }),
);
