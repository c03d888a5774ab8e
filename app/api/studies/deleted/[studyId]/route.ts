import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { purgeStudy } from "@/db/purge/purge";

export const DELETE = handle(
  { summary: "Delete a deleted study for good, with all that is in it", params: studyParams, status: 204 },
  ({ db, params }) => purgeStudy(db, params),
);
