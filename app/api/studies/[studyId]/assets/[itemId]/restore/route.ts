import { restoreRoute } from "@/app/_server/listed-routes";
import { assetList } from "@/db/listed/touchpoints";

export const POST = restoreRoute(assetList, { one: "a piece of content" });
