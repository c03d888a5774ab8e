import type { Theme } from "./schema";
import { FEW } from "./wilson";

/** A share as people read it: "71 % (47–87)"; under 8 people only the word "few", since a share of so few says little. */
export function shareText(people: number, of: number, [low, high]: readonly [number, number]): string {
  if (of < FEW) return "few";
  return `${round((people / of) * 100)} % (${round(low * 100)}–${round(high * 100)})`;
}

/** People of people with the interval of the share, of those interviewed and of those asked. */
export type Counts = Pick<Theme, "people" | "of" | "interval" | "respondents" | "respondentsOf" | "respondentsInterval">;

/**
 * A theme's people of people with their shares, interviewees and respondents beside one another and never added (rule 1): "9 of 17 interviewed, 53 %
 * (31–74); 38 of 112 asked, 34 % (26–43)". A side that nobody stands on is left out, and interviews alone go without saying.
 */
export function countsText({ people, of, interval, respondents, respondentsOf, respondentsInterval }: Counts): string {
  const heard = (word: string) => `${people} of ${of}${word}, ${shareText(people, of, interval)}`;
  if (respondentsOf === 0) return heard("");
  const asked = `${respondents} of ${respondentsOf} asked, ${shareText(respondents, respondentsOf, respondentsInterval)}`;
  return of === 0 ? asked : `${heard(" interviewed")}; ${asked}`;
}

/** The same without shares: "9 of 17", "9 of 17 interviewed and 38 of 112 asked". */
export function bothOf({ people, of, respondents, respondentsOf }: Omit<Counts, "interval" | "respondentsInterval">): string {
  if (respondentsOf === 0) return `${people} of ${of}`;
  const asked = `${respondents} of ${respondentsOf} asked`;
  return of === 0 ? asked : `${people} of ${of} interviewed and ${asked}`;
}

function round(percent: number): string {
  return percent.toFixed(0);
}
