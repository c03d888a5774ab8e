import { restoreRoute } from "@/app/_server/listed-routes";
import { milestoneList } from "@/db/listed/touchpoints";

export const POST = restoreRoute(milestoneList, { one: "a milestone" });
