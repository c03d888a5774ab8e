import type { SaturationRule } from "./schema";

/** What base, run and threshold may be: those that Guest, Namey and Chen tried (2020, PLOS ONE 15(5) e0232076). */
export const BASES = [4, 5, 6] as const;
export const RUNS = [2, 3] as const;
export const THRESHOLDS = [0.05, 0] as const;

/** Their own choice for most studies. */
export const USUAL_RULE: SaturationRule = { base: 4, run: 2, threshold: 0.05 };
