import { activityCsv } from "@/app/_server/activity-csv";
import { handle } from "@/app/_server/handle";
import { auditFilter } from "@/lib/audit/schema";

export const GET = handle({ summary: "Take the activity of the workspace away as a CSV file", query: auditFilter }, ({ db, query }) =>
  activityCsv(db, { studyId: null, query, shown: (items) => items }),
);
