import { handle } from "@/app/_server/handle";
import { measuredQuality } from "@/app/_server/jobs/learning";
import { studyParams } from "@/app/_server/params";
import { getQuality } from "@/db/learning/quality";
import { requireStudy } from "@/db/studies";

export const GET = handle(
  { summary: "How well the suggestions do, what they learned from, and their score on labels that were held back", params: studyParams },
  ({ db, params: { studyId } }) => {
    requireStudy(db, studyId);
    return getQuality(db, { studyId, ...measuredQuality(studyId) });
  },
);
