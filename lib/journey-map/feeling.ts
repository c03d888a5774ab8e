import { FEW, wilson } from "@/lib/themes/wilson";
import type { Feeling } from "./schema";

/**
 * The feeling at a place of the journey: the balance of what is met and unmet, (met - unmet) / (met + unmet), from -1 to 1, over the distinct people who
 * named a trigger there and those who named a failure; who named both counts on both sides. The interval is Wilson's of the share that is met, on as many
 * draws as there are people (`n`), stretched to the same scale. Null of nobody.
 */
export function feelingOf(met: ReadonlySet<string>, unmet: ReadonlySet<string>): Feeling | null {
  const n = new Set([...met, ...unmet]).size;
  if (n === 0) return null;
  const share = met.size / (met.size + unmet.size);
  const [low, high] = wilson(share * n, n);
  return { balance: 2 * share - 1, interval: [2 * low - 1, 2 * high - 1], met: met.size, unmet: unmet.size, n, few: n < FEW };
}

/** The balance as it is written: "+0.6", "−1.0", "0.0". */
export function balanceText(balance: number): string {
  const rounded = Math.round(balance * 10) / 10;
  if (rounded === 0) return "0.0";
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(1)}`;
}

/** A feeling that the team wrote as a number from -1 to 1 ("+0.5", "-1", "−0,3"); null for any other text. */
export function writtenBalance(text: string): number | null {
  const plain = text.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?[01](\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= 1 ? value : null;
}
