import { listRoutes } from "@/app/_server/listed-routes";
import { milestoneList } from "@/db/listed/touchpoints";
import { milestoneInput } from "@/lib/touchpoints/schema";

export const { GET, POST } = listRoutes(milestoneList, { input: milestoneInput, one: "a milestone", many: "the milestones" });
