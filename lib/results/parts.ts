import type { JourneyPart } from "@/lib/questionnaires/vocabulary";
import type { PartScore } from "./score-schema";

export const PART_NAMES: Record<JourneyPart, string> = {
  communication: "Messages",
  buying: "Buying",
  onboarding: "Onboarding",
  product: "Product",
  service: "Service to users",
};

const IN_WORDS = ["no", "one", "two", "three", "four"];

/**
 * The weakest part of the journey: the one whose interval lies wholly below the estimates of all the others; null where no part does, or only one was
 * asked for. `words` names it, or says that the parts are not yet told apart.
 */
export function weakestPart(parts: readonly PartScore[]): { weakest: JourneyPart | null; words: string } {
  const told = parts.filter(({ score }) => score !== null);
  if (told.length < 2)
    return { weakest: null, words: told.length === 0 ? "Nobody was asked part by part yet." : "Only one part was answered." };
  const weakest = told.find(({ interval, part }) => {
    const high = interval?.[1] ?? 1;
    return told.every((other) => other.part === part || high < (other.score ?? 0));
  });
  if (!weakest) return { weakest: null, words: "Not yet told apart: no part's interval lies wholly below the others’ estimates." };
  const others = told.length - 1;
  const of = others === 1 ? "the other’s estimate" : `the ${IN_WORDS[others] ?? others} others’ estimates`;
  return { weakest: weakest.part, words: `${PART_NAMES[weakest.part]} is the weakest part. Its interval lies wholly below ${of}.` };
}
