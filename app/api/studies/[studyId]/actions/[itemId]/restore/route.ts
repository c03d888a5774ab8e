import { restoreRoute } from "@/app/_server/listed-routes";
import { actionList } from "@/db/listed/actions";

export const POST = restoreRoute(actionList, { one: "an action" });
