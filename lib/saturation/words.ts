import { counted } from "@/lib/text/counted";
import type { BaseRun, MoreInterviews, SaturationRule } from "./schema";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

type Told = BaseRun & { rule: SaturationRule; newCodes: readonly number[]; more: MoreInterviews | null };

/** Saturation in a phrase: "saturated at 9 + 2", "still learning", "too early to say", "no themes yet", "no base to judge by". */
export function saturationPhrase({ state, at, rule, newCodes }: Pick<Told, "state" | "at" | "rule" | "newCodes">): string {
  switch (state) {
    case "none":
      return codesIn(newCodes) === 0 ? "no themes yet" : "no base to judge by";
    case "early":
      return "too early to say";
    case "learning":
      return "still learning";
    case "saturated":
      return `saturated at ${at} + ${rule.run}`;
    case "reopened":
      return `new codes again after ${at} + ${rule.run}`;
  }
}

/** The same in a sentence, with the figures it rests on and about how many more interviews it would take. */
export function saturationSentence(told: Told): string {
  const { state, at, rule, newCodes } = told;
  const reached = `${at} + ${rule.run}`;
  switch (state) {
    case "none":
      return noBaseWords(told);
    case "early":
      return `Too early to say: ${newCodes.length} of the ${rule.base + rule.run} interviews that it takes.`;
    case "learning":
      return `${lastRunWords(told)}: still learning${moreWords(told.more)}.`;
    case "reopened":
      return `Quiet at ${reached}, then new codes came again: ${lastRunWords(told)}${moreWords(told.more)}.`;
    case "saturated": {
      const silent = newCodes.length - 1 - newCodes.findLastIndex((count) => count > 0);
      if (silent < rule.run) return `${lastRunWords(told)}: saturated at ${reached}.`;
      return `The last ${NUMBERS[silent] ?? silent} interviews brought nothing new: ${reached}.`;
    }
  }
}

/** Nothing carries a code at all, or only what was said after the base: a share of nothing cannot be told. */
function noBaseWords({ rule, newCodes }: Pick<Told, "rule" | "newCodes">): string {
  const codes = codesIn(newCodes);
  if (codes === 0) return "No themes yet: nothing that they said carries a code.";
  return `Nothing coded in the first ${rule.base} interviews, so there is no base to judge by; ${counted(codes, "code")} came later.`;
}

function codesIn(newCodes: readonly number[]): number {
  return newCodes.reduce((total, count) => total + count, 0);
}

/** What the last run brought: "4 new codes in the last 2 interviews, 18.2 % of the base of 22". */
export function lastRunWords({ last, baseCodes, rule }: Pick<Told, "last" | "baseCodes" | "rule">): string {
  const { newCodes, share } = last ?? { newCodes: 0, share: 0 };
  return `${counted(newCodes, "new code")} in the last ${rule.run} interviews, ${oneDecimal(100 * (share ?? 0))} % of the base of ${baseCodes}`;
}

/** ", about 4 more"; where the estimate is out of reach, ", at least 12 more". */
function moreWords(more: MoreInterviews | null): string {
  if (more === null) return "";
  return more.atLeast ? `, at least ${more.about} more` : `, about ${Math.max(1, more.about)} more`;
}

/** A figure with at most one decimal: 18.2, 5. */
export function oneDecimal(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}
