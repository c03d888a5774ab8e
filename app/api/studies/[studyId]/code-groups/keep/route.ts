import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { keepCodes } from "@/db/grouping/kept";
import { keepInput } from "@/lib/grouping/schema";

export const POST = handle(
  { summary: "Keep two codes apart, or one whole: propose it no more", params: studyParams, body: keepInput, status: 204 },
  ({ db, params: { studyId }, body }) => keepCodes(db, { studyId, input: body }),
);
