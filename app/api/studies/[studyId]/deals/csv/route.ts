import { z } from "zod";
import { csvResponse } from "@/app/_server/csv-file";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getDeals } from "@/db/deals/deals";
import { churnRows, competitorRows, reasonRows, winRows } from "@/lib/deals/deal-rows";

export const GET = handle(
  {
    summary: "Take churn by stage, wins and losses, the reasons or the competitors away as CSV",
    params: studyParams,
    query: z.strictObject({ what: z.enum(["churn", "wins", "reasons", "competitors"]) }),
  },
  ({ db, params, query: { what } }) => {
    const { churn, wins, competitors } = getDeals(db, params);
    const rows = {
      churn: () => churnRows(churn),
      wins: () => winRows(wins),
      reasons: () => reasonRows(wins),
      competitors: () => competitorRows(wins, competitors),
    };
    return csvResponse(what === "churn" ? "churn-by-stage" : what, rows[what]());
  },
);
