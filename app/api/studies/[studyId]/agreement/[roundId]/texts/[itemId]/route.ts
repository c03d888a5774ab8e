import { handle } from "@/app/_server/handle";
import { roundItemParams } from "@/app/_server/params";
import { readBlind } from "@/db/agreement/blind";

export const GET = handle(
  { summary: "Read a text of a round to code it blind: with one's own marks, nobody else's", params: roundItemParams },
  ({ db, params: { itemId, ...ref } }) => readBlind(db, { ...ref, documentId: itemId }),
);
