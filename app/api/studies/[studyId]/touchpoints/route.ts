import { listRoutes } from "@/app/_server/listed-routes";
import { touchpointList } from "@/db/listed/touchpoints";
import { touchpointInput } from "@/lib/touchpoints/schema";

export const { GET, POST } = listRoutes(touchpointList, { input: touchpointInput, one: "a touchpoint", many: "the touchpoints" });
