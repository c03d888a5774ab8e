import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getEffect } from "@/db/learning/effect";

export const GET = handle(
  { summary: "What accepting a suggestion would make of the themes, and the highlight most like it", params: itemParams },
  ({ db, params: { studyId, itemId } }) => getEffect(db, { studyId, suggestionId: itemId }),
);
