import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreParticipant } from "@/db/participants/delete";

export const POST = handle({ summary: "Bring a deleted participant back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreParticipant(db, { studyId, participantId: itemId }),
);
