import { listRoutes } from "@/app/_server/listed-routes";
import { assetList } from "@/db/listed/touchpoints";
import { assetInput } from "@/lib/touchpoints/schema";

export const { GET, POST } = listRoutes(assetList, { input: assetInput, one: "a piece of content", many: "the content that steps need" });
