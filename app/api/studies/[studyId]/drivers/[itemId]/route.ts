import { itemRoutes } from "@/app/_server/listed-routes";
import { driverList } from "@/db/deals/drivers";
import { driverPatch } from "@/lib/deals/schema";

export const { GET, PATCH, DELETE } = itemRoutes(driverList, { patch: driverPatch, one: "a reason of a deal" });
