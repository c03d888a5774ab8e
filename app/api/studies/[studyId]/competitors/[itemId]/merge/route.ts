import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { mergeCompetitors } from "@/db/deals/competitors";
import { competitorMerge } from "@/lib/deals/schema";

export const POST = handle({ summary: "Make one competitor of two", params: itemParams, body: competitorMerge }, ({ db, params, body }) =>
  mergeCompetitors(db, { ...params, ...body }),
);
