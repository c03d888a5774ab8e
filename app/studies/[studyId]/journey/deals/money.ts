import type { Value } from "@/lib/deals/value";

/** A contract value as it is read: whole, with thousands set apart. */
export function money(value: number | null): string {
  return value === null ? "–" : Math.round(value).toLocaleString("en");
}

/** "of 2 no value is known": blanks are said, never counted as nothing. Empty where there are none. */
export function blankWords({ blank, accounts }: Pick<Value, "blank" | "accounts">): string {
  if (blank === 0) return "";
  return blank === accounts ? "no value known" : `${blank.toLocaleString("en")} without a value`;
}
