import { handle } from "@/app/_server/handle";
import { walkAudit } from "@/db/audit/verify";
import { driven } from "@/db/survey-imports/driven";

export const GET = handle({ summary: "Check whether the entries of the activity stand as they were written" }, ({ db }) =>
  driven(walkAudit(db)),
);
