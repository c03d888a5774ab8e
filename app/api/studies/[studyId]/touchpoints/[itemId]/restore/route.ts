import { restoreRoute } from "@/app/_server/listed-routes";
import { touchpointList } from "@/db/listed/touchpoints";

export const POST = restoreRoute(touchpointList, { one: "a touchpoint" });
