import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getStudyCounts } from "@/db/counts";

export const GET = handle(
  { summary: "How many interviews, people, codes and open suggestions a study holds", params: studyParams },
  ({ db, params }) => getStudyCounts(db, params),
);
