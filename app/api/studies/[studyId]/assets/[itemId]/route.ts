import { itemRoutes } from "@/app/_server/listed-routes";
import { assetList } from "@/db/listed/touchpoints";
import { assetPatch } from "@/lib/touchpoints/schema";

export const { GET, PATCH, DELETE } = itemRoutes(assetList, { patch: assetPatch, one: "a piece of content" });
