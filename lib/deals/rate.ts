import { wilson } from "@/lib/themes/wilson";

/** So many of so many, with the share (0 to 1; null of none) and its Wilson 95 % interval. */
export type Rate = { count: number; of: number; share: number | null; interval: [number, number] };

/** A share of accounts with its interval (product rule 3). */
export function rateOf(count: number, of: number): Rate {
  return { count, of, share: of === 0 ? null : count / of, interval: wilson(count, of) };
}
