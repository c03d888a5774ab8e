import { itemRoutes } from "@/app/_server/listed-routes";
import { touchpointList } from "@/db/listed/touchpoints";
import { touchpointPatch } from "@/lib/touchpoints/schema";

export const { GET, PATCH, DELETE } = itemRoutes(touchpointList, { patch: touchpointPatch, one: "a touchpoint" });
