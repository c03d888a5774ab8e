import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreMessageTerm } from "@/db/messages/terms";

export const POST = handle({ summary: "Bring a deleted term back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreMessageTerm(db, { studyId, termId: itemId }),
);
