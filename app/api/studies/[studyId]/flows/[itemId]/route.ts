import { itemRoutes } from "@/app/_server/listed-routes";
import { flowList } from "@/db/flows/flows";
import { flowPatch } from "@/lib/flows/schema";

export const { GET, PATCH, DELETE } = itemRoutes(flowList, { patch: flowPatch, one: "a flow from step to step" });
