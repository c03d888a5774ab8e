import type { TargetRange } from "./schema";

/** How many people a persona asks for, and how many of each audience, until somebody says otherwise (product rule 10). */
export const DEFAULT_TARGET: TargetRange = { min: 15, max: 20 };
export const DEFAULT_AUDIENCE_MINIMUM = 3;
