import { itemRoutes } from "@/app/_server/listed-routes";
import { gapList } from "@/db/listed/actions";
import { gapPatch } from "@/lib/actions/schema";

export const { GET, PATCH, DELETE } = itemRoutes(gapList, { patch: gapPatch, one: "a gap" });
