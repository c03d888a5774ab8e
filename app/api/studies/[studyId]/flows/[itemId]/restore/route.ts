import { restoreRoute } from "@/app/_server/listed-routes";
import { flowList } from "@/db/flows/flows";

export const POST = restoreRoute(flowList, { one: "a flow from step to step" });
