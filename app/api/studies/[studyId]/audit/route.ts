import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listActivity } from "@/db/audit/list";
import { requireStudy } from "@/db/studies";
import { auditQuery } from "@/lib/audit/schema";

export const GET = handle(
  { summary: "List who did what in a study, the newest first", params: studyParams, query: auditQuery },
  ({ db, params: { studyId }, query }) => {
    requireStudy(db, studyId);
    return listActivity(db, { studyId, query });
  },
);
