import { listRoutes } from "@/app/_server/listed-routes";
import { gapList } from "@/db/listed/actions";
import { gapInput } from "@/lib/actions/schema";

export const { GET, POST } = listRoutes(gapList, { input: gapInput, one: "a gap", many: "the gaps, each with the actions that answer it" });
