import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { purgeStudy } from "@/db/purge/purge";
import { driven } from "@/db/survey-imports/driven";

export const DELETE = handle(
  { summary: "Delete a deleted study for good, with all that is in it", params: studyParams, slow: true, status: 204 },
  ({ db, params }) => driven(purgeStudy(db, params)),
);
