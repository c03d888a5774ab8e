import { listRoutes } from "@/app/_server/listed-routes";
import { driverList } from "@/db/deals/drivers";
import { driverInput } from "@/lib/deals/schema";

export const { GET, POST } = listRoutes(driverList, {
  input: driverInput,
  one: "a reason of a deal, or what is new about it",
  many: "the reasons of deals",
});
