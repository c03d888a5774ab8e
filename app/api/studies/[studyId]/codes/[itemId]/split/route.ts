import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { splitCode } from "@/db/codebook/split";
import { splitCodeInput } from "@/lib/codebook/rework";

export const POST = handle(
  { summary: "Deal the highlights of a code out to other codes, in one go", params: itemParams, teaches: true, body: splitCodeInput },
  ({ db, params: { studyId, itemId }, body }) => splitCode(db, { studyId, codeId: itemId, ...body }),
);
