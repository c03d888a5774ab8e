import { restoreRoute } from "@/app/_server/listed-routes";
import { competitorList } from "@/db/deals/competitors";

export const POST = restoreRoute(competitorList, { one: "a competitor" });
