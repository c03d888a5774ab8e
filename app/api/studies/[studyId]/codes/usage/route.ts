import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { vocabularyUse } from "@/db/codebook/usage";

export const GET = handle(
  { summary: "Count highlights and people on each stage, step and point", params: studyParams },
  ({ db, params: { studyId } }) => vocabularyUse(db, { studyId }),
);
