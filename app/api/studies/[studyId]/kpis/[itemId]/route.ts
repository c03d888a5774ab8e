import { itemRoutes } from "@/app/_server/listed-routes";
import { kpiList } from "@/db/listed/kpis";
import { kpiPatch } from "@/lib/kpis/schema";

export const { GET, PATCH, DELETE } = itemRoutes(kpiList, { patch: kpiPatch, one: "a KPI" });
