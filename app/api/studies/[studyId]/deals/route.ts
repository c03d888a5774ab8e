import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getDeals } from "@/db/deals/deals";

export const GET = handle(
  { summary: "Read churn by stage, wins and losses with their reasons, and the competition", params: studyParams },
  ({ db, params }) => getDeals(db, params),
);
