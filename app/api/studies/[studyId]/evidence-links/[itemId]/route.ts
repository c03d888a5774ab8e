import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { unlink } from "@/db/findings/links";

export const DELETE = handle(
  { summary: "Take a linked quote away; the quote itself stays", params: itemParams, status: 204 },
  ({ db, params: { studyId, itemId } }) => unlink(db, { studyId, linkId: itemId }),
);
