import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { placeCode } from "@/db/codebook/order";
import { placeCodeInput } from "@/lib/codebook/rework";

export const POST = handle(
  { summary: "Hang a code somewhere in the tree, before another or last", params: itemParams, body: placeCodeInput },
  ({ db, params: { studyId, itemId }, body }) => placeCode(db, { studyId, codeId: itemId, ...body }),
);
