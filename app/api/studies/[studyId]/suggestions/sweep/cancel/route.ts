import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { cancelSweep } from "@/db/learning/sweep";

export const POST = handle(
  { summary: "Stop going through all texts again for what was learned", params: studyParams, status: 204 },
  ({ db, params }) => cancelSweep(db, params),
);
