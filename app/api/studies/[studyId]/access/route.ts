import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { myAccess } from "@/db/team/members";

export const GET = handle({ summary: "Say what I may do in a study", params: studyParams }, ({ db, params, caller, access }) => {
  requireStudy(db, params.studyId);
  return myAccess(db, { caller, access });
});
