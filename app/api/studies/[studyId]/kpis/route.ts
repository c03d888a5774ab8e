import { listRoutes } from "@/app/_server/listed-routes";
import { kpiList } from "@/db/listed/kpis";
import { kpiInput } from "@/lib/kpis/schema";

export const { GET, POST } = listRoutes(kpiList, { input: kpiInput, one: "a KPI", many: "the KPIs of the steps" });
