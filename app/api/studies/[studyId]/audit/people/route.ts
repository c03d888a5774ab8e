import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listActivePeople } from "@/db/audit/list";
import { requireStudy } from "@/db/studies";

export const GET = handle(
  { summary: "List everybody who did something in a study", params: studyParams },
  ({ db, params: { studyId } }) => {
    requireStudy(db, studyId);
    return listActivePeople(db, { studyId });
  },
);
