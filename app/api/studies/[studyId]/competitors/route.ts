import { listRoutes } from "@/app/_server/listed-routes";
import { competitorList } from "@/db/deals/competitors";
import { competitorInput } from "@/lib/deals/schema";

export const { GET, POST } = listRoutes(competitorList, { input: competitorInput, one: "a competitor", many: "the competitors" });
