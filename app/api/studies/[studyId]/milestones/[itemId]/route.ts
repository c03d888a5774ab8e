import { itemRoutes } from "@/app/_server/listed-routes";
import { milestoneList } from "@/db/listed/touchpoints";
import { milestonePatch } from "@/lib/touchpoints/schema";

export const { GET, PATCH, DELETE } = itemRoutes(milestoneList, { patch: milestonePatch, one: "a milestone" });
