import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { createMark } from "@/db/agreement/blind";
import { markInput } from "@/lib/agreement/schema";

export const POST = handle(
  { summary: "Mark words in a round one codes blind", params: roundParams, body: markInput, status: 201 },
  ({ db, params, body }) => createMark(db, { ...params, input: body }),
);
