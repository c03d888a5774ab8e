import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { studyCounts } from "@/app/_server/study-counts";

export const GET = handle(
  { summary: "How many interviews, people, codes and open suggestions a study holds", params: studyParams },
  ({ db, params }) => studyCounts(db, params),
);
