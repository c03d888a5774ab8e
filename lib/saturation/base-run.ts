import type { BaseRun, SaturationRule } from "./schema";

/** Shares are compared with a hair of room: 1 of 20 is 5 %, whatever a machine makes of it. */
const HAIR = 1e-9;

/**
 * Saturation by base and run (Guest, Namey and Chen 2020): the base is the distinct codes of the first interviews, a run the new ones of the next two or
 * three; runs overlap and move on by one. Saturated when a run brings at most the threshold's share of the base: "n + r", reached at n, confirmed by r.
 * `newCodes`: new codes per interview in their order. No code in the base: `none`; fewer interviews than base and run: `early`.
 */
export function judgeBaseRun(newCodes: readonly number[], { base, run, threshold }: SaturationRule): BaseRun {
  const baseCodes = sum(newCodes.slice(0, base));
  const runs = newCodes.length - base - run + 1;
  if (sum(newCodes) === 0 || (newCodes.length >= base && baseCodes === 0)) return { state: "none", at: null, baseCodes, last: null };
  if (runs < 1) return { state: "early", at: null, baseCodes, last: null };
  const shares = Array.from({ length: runs }, (_, index) => sum(newCodes.slice(base + index, base + index + run)) / baseCodes);
  const first = shares.findIndex((share) => share <= threshold + HAIR);
  const share = shares.at(-1) ?? 0;
  const last = { newCodes: sum(newCodes.slice(-run)), share };
  if (first === -1) return { state: "learning", at: null, baseCodes, last };
  return { state: share <= threshold + HAIR ? "saturated" : "reopened", at: base + first, baseCodes, last };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
