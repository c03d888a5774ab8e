import { activityCsv } from "@/app/_server/activity-csv";
import { handle } from "@/app/_server/handle";
import { shownHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { auditFilter } from "@/lib/audit/schema";

export const GET = handle(
  { summary: "Take the activity of a study away as a CSV file", params: studyParams, query: auditFilter },
  ({ db, params: { studyId }, query }) => {
    requireStudy(db, studyId);
    return activityCsv(db, { studyId, query, shown: shownHere });
  },
);
