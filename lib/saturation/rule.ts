import type { SaturationRule } from "./schema";
import { USUAL_RULE } from "./vocabulary";

/** The rule that somebody asked for, the usual one where they said nothing. */
export function ruleOf({ base, run, threshold }: Partial<SaturationRule>): SaturationRule {
  return { base: base ?? USUAL_RULE.base, run: run ?? USUAL_RULE.run, threshold: threshold ?? USUAL_RULE.threshold };
}
