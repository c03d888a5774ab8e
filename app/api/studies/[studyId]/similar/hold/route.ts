import { handle } from "@/app/_server/handle";
import { holdComparing } from "@/app/_server/jobs/host";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { holdInput } from "@/lib/meaning/schema";

export const POST = handle(
  { summary: "Stop the comparing of a study's sentences, or go on with it", params: studyParams, body: holdInput, status: 204 },
  ({ db, params, body }) => {
    holdComparing(requireStudy(db, params.studyId).id, body.held);
  },
);
