import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { reconsiderCodes } from "@/db/grouping/kept";
import { keepInput } from "@/lib/grouping/schema";

export const POST = handle(
  { summary: "Propose again what was kept apart or whole", params: studyParams, body: keepInput, status: 204 },
  ({ db, params: { studyId }, body }) => reconsiderCodes(db, { studyId, input: body }),
);
