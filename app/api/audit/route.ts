import { handle } from "@/app/_server/handle";
import { listActivity } from "@/db/audit/list";
import { auditQuery } from "@/lib/audit/schema";

export const GET = handle({ summary: "List who did what in the whole workspace, the newest first", query: auditQuery }, ({ db, query }) =>
  listActivity(db, { studyId: null, query }),
);
