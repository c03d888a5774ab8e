import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreFinding } from "@/db/findings/write";

export const POST = handle({ summary: "Bring a deleted finding back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreFinding(db, { studyId, findingId: itemId }),
);
