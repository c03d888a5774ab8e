import { handle } from "@/app/_server/handle";
import { verifyAudit } from "@/db/audit/verify";

export const GET = handle({ summary: "Check whether the entries of the activity stand as they were written" }, ({ db }) => verifyAudit(db));
