import { listRoutes } from "@/app/_server/listed-routes";
import { actionList } from "@/db/listed/actions";
import { actionInput } from "@/lib/actions/schema";

export const { GET, POST } = listRoutes(actionList, { input: actionInput, one: "an action", many: "the actions" });
