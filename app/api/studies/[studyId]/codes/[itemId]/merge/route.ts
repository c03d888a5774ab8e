import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { mergeCodes } from "@/db/codebook/merge";
import { mergeCodeInput } from "@/lib/codebook/schema";

export const POST = handle(
  { summary: "Merge a code into another, which stays; answers the undo", params: itemParams, body: mergeCodeInput },
  ({ db, params: { studyId, itemId }, body }) => mergeCodes(db, { studyId, codeId: itemId, into: body.into }),
);
