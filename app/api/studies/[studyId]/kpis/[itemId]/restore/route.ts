import { restoreRoute } from "@/app/_server/listed-routes";
import { kpiList } from "@/db/listed/kpis";

export const POST = restoreRoute(kpiList, { one: "a KPI" });
