import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { classifyParticipants } from "@/db/participants/classify";
import { classifyInput } from "@/lib/participants/schema";

export const POST = handle(
  {
    summary: "Set audience, persona or role of many; answers the undo",
    params: studyParams,
    body: classifyInput,
    maxBytes: 5 * 1024 * 1024,
  },
  ({ db, params, body }) => classifyParticipants(db, { ...params, input: body }),
);
