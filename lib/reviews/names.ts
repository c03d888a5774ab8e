import type { InputState, StakeholderFunction } from "@/lib/journey/map-vocabulary";

export const FUNCTION_NAMES: Record<StakeholderFunction, string> = {
  product: "product management",
  sales: "sales",
  "competitive-intelligence": "competitive intelligence (win rate)",
  "customer-success": "customer success",
  "demand-generation": "demand generation",
  ux: "UX",
};

export const INPUT_NAMES: Record<InputState, string> = { missing: "not asked yet", asked: "asked", received: "received" };
