import type { Severity } from "@/lib/highlights/vocabulary";
import type { Theme } from "./schema";

/** The mean severity that people gave a theme, from 1 (annoying) to 3 (severe), each person once with their worst; null where nobody gave one. */
export function meanSeverity({ severity }: Pick<Theme, "severity">): number | null {
  const people = severity[1] + severity[2] + severity[3];
  return people === 0 ? null : (severity[1] + 2 * severity[2] + 3 * severity[3]) / people;
}

/** The worst severity that anybody gave a theme; null where nobody gave one. */
export function worstSeverity({ severity }: Pick<Theme, "severity">): Severity | null {
  return ([3, 2, 1] as const).find((one) => severity[one] > 0) ?? null;
}
