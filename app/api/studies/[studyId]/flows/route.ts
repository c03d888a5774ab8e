import { listRoutes } from "@/app/_server/listed-routes";
import { flowList } from "@/db/flows/flows";
import { flowInput } from "@/lib/flows/schema";

export const { GET, POST } = listRoutes(flowList, {
  input: flowInput,
  one: "a flow from step to step",
  many: "the flows from step to step",
});
