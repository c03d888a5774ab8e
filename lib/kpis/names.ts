import type { DataSource } from "@/lib/journey/map-vocabulary";

export const DATA_SOURCE_NAMES: Record<DataSource, string> = {
  "web-analytics": "web analytics",
  marketing: "marketing channels",
  crm: "CRM",
  finance: "finance",
  service: "service logs",
  product: "product data",
  survey: "survey",
  other: "other",
};
