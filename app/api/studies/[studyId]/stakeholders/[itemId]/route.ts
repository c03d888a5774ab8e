import { itemRoutes } from "@/app/_server/listed-routes";
import { stakeholderList } from "@/db/listed/reviews";
import { stakeholderPatch } from "@/lib/reviews/schema";

export const { GET, PATCH, DELETE } = itemRoutes(stakeholderList, { patch: stakeholderPatch, one: "a stakeholder" });
