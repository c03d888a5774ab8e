import { itemRoutes } from "@/app/_server/listed-routes";
import { actionList } from "@/db/listed/actions";
import { actionPatch } from "@/lib/actions/schema";

export const { GET, PATCH, DELETE } = itemRoutes(actionList, { patch: actionPatch, one: "an action" });
