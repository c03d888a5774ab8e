import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { acceptFollowUp } from "@/db/follow-ups/accept";
import { idText } from "@/lib/record";

export const POST = handle(
  {
    summary: "Make a respondent a participant, and plan an interview with them",
    params: z.strictObject({ studyId: idText, responseId: idText }),
    body: noBody,
    bodyOptional: true,
    status: 201,
  },
  ({ db, params }) => acceptFollowUp(db, params),
);
