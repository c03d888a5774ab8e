import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { mergeParticipants } from "@/db/participants/merge";
import { mergeInput } from "@/lib/participants/schema";

export const POST = handle(
  { summary: "Merge a participant into another, who stays", params: itemParams, body: mergeInput },
  ({ db, params: { studyId, itemId }, body }) => mergeParticipants(db, { studyId, participantId: itemId, into: body.into }),
);
