import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { splitParticipant } from "@/db/participants/split";

export const POST = handle({ summary: "Take a participant's merge back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  splitParticipant(db, { studyId, participantId: itemId }),
);
