import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { withdrawFollowUp } from "@/db/follow-ups/accept";
import { idText } from "@/lib/record";
import { followUpTaken } from "@/lib/responses/follow-up";

export const POST = handle(
  {
    summary: "Take a follow-up back, as accepting it answered",
    params: z.strictObject({ studyId: idText, responseId: idText }),
    body: followUpTaken,
    status: 204,
  },
  ({ db, params, body }) => withdrawFollowUp(db, { ...params, taken: body }),
);
