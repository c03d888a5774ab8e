import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreInterview } from "@/db/interviews/delete";

export const POST = handle(
  { summary: "Bring a deleted interview back whole", params: itemParams, teaches: true },
  ({ db, params: { studyId, itemId } }) => restoreInterview(db, { studyId, interviewId: itemId }),
);
