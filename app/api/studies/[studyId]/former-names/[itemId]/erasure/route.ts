import { handle } from "@/app/_server/handle";
import { itemParams, noBody } from "@/app/_server/params";
import { takeNameOutForGood } from "@/app/_server/taking-out-names";
import { previewNameTakenOut } from "@/db/erasure/take-out-name";

export const GET = handle(
  { summary: "What taking a name out of every text would replace", params: itemParams },
  ({ db, params: { studyId, itemId } }) => previewNameTakenOut(db, { studyId, nameId: itemId }),
);
export const POST = handle(
  {
    summary: "Take a name that is kept to be hidden out of every text for good",
    params: itemParams,
    body: noBody,
    bodyOptional: true,
    slow: true,
  },
  ({ db, params: { studyId, itemId }, caller }) => takeNameOutForGood(db, { studyId, nameId: itemId, caller }),
);
