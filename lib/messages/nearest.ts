import type { Keyword } from "@/lib/keywords/schema";
import { type SoughtTerm, sharesStem } from "./said-term";

/** How many of their phrases stand beside a term of ours. */
const NEAREST = 3;

/** A phrase of theirs, and among how many of those who say our term it stands near it. */
export type Neighbour = { phrase: string; near: number; people: number };

/**
 * What they say in place of a term or beside it: phrases that share a word of it, those in the most people's words first, then phrases that stand near it
 * in more people's words than their own number leads one to expect.
 */
export function nearestPhrases(term: SoughtTerm, { theirs, near }: { theirs: readonly Keyword[]; near: readonly Neighbour[] }): string[] {
  const stems = new Set(term.content);
  const alike = theirs
    .filter((one) => one.language === term.language && one.key !== term.key && sharesStem(one.key, stems))
    .sort((a, b) => b.people + b.respondents - a.people - a.respondents || b.score - a.score)
    .map(({ phrase }) => phrase);
  const beside = near
    .filter(({ near: together }) => together > 1)
    .sort((a, b) => b.near / Math.sqrt(b.people) - a.near / Math.sqrt(a.people) || (a.phrase < b.phrase ? -1 : 1))
    .map(({ phrase }) => phrase);
  return [...new Set([...alike, ...beside])].slice(0, NEAREST);
}
