import { itemRoutes } from "@/app/_server/listed-routes";
import { competitorList } from "@/db/deals/competitors";
import { competitorPatch } from "@/lib/deals/schema";

export const { GET, PATCH, DELETE } = itemRoutes(competitorList, { patch: competitorPatch, one: "a competitor" });
