import { handle } from "@/app/_server/handle";
import { listActivePeople } from "@/db/audit/list";

export const GET = handle({ summary: "List everybody who did something in the workspace" }, ({ db }) =>
  listActivePeople(db, { studyId: null }),
);
