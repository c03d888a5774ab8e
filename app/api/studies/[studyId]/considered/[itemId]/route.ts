import { itemRoutes } from "@/app/_server/listed-routes";
import { consideredList } from "@/db/deals/considered";
import { consideredPatch } from "@/lib/deals/schema";

export const { GET, PATCH, DELETE } = itemRoutes(consideredList, { patch: consideredPatch, one: "how far somebody got with a competitor" });
