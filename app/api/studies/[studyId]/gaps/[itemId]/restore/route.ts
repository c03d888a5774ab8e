import { restoreRoute } from "@/app/_server/listed-routes";
import { gapList } from "@/db/listed/actions";

export const POST = restoreRoute(gapList, { one: "a gap" });
