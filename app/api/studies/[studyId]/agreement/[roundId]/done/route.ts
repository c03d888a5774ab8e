import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { setDone } from "@/db/agreement/done";
import { doneInput } from "@/lib/agreement/schema";

export const POST = handle(
  { summary: "Say that one's blind coding is done; once every coder is, the round opens", params: roundParams, body: doneInput },
  ({ db, params, body }) => setDone(db, { ...params, ...body }),
);
