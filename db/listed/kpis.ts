import { kpis } from "@/db/schema";
import type { Kpi, KpiInput } from "@/lib/kpis/schema";
import { listed } from "./listed";
import { without } from "./without";

/** The numbers that steps are steered by. */
export const kpiList = listed<typeof kpis.$inferSelect, KpiInput, Partial<KpiInput>, Kpi>({
  table: kpis,
  noun: "KPI",
  show: (rows) => rows.map(without),
});
