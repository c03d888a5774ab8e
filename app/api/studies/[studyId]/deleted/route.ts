import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listDeleted } from "@/db/deleted";

export const GET = handle({ summary: "List what was deleted in a study, the latest first", params: studyParams }, ({ db, params }) => ({
  items: listDeleted(db, { studyId: params.studyId }),
}));
