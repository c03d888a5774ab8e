import type { CoverageAsked } from "@/lib/coverage/schema";
import { ROLES } from "@/lib/participants/vocabulary";
import { BASES, RUNS, THRESHOLDS, USUAL_RULE } from "@/lib/saturation/vocabulary";

/** What the page reads from its address; a value it does not know reads as none. */
export type CoverageAddress = {
  asked: CoverageAsked;
  /** what stands across: audiences, or roles */
  across: "audience" | "role";
  /** ids of the personas whose curves are drawn; null: those with most interviews */
  drawn: string[] | null;
  table: boolean;
};

export function readCoverageAddress(get: (name: string) => string | null): CoverageAddress {
  const role = get("role");
  const known = role === "none" ? role : ROLES.find((one) => one === role);
  const base = oneOf(BASES, get("base"), USUAL_RULE.base);
  const run = oneOf(RUNS, get("run"), USUAL_RULE.run);
  const threshold = oneOf(THRESHOLDS, get("threshold"), USUAL_RULE.threshold);
  return {
    asked: {
      ...(known && { role: [known] }),
      ...(base !== USUAL_RULE.base && { base }),
      ...(run !== USUAL_RULE.run && { run }),
      ...(threshold !== USUAL_RULE.threshold && { threshold }),
    },
    across: get("across") === "role" ? "role" : "audience",
    drawn: get("draw")?.split(",").filter(Boolean) ?? null,
    table: get("show") === "table",
  };
}

function oneOf<T extends number>(known: readonly T[], value: string | null, usual: T): T {
  return known.find((one) => value !== null && one === Number(value)) ?? usual;
}
