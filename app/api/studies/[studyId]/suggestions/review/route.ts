import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getReviewQueue } from "@/db/learning/review";

export const GET = handle(
  {
    summary: "Open suggestions of all interviews by what they propose, alike ones together, with the progress so far",
    params: studyParams,
  },
  ({ db, params }) => getReviewQueue(db, params),
);
