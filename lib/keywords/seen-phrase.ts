import type { Candidate } from "@/lib/keywords/candidates";
import type { TextFacts } from "@/lib/keywords/text-facts";

/** A candidate with the places of its first occurrence. */
export type Seen = { candidate: Candidate; count: number; length: number; at: number; head: number; termhood: number; rank: number };

/** Looks at a candidate in its text. */
export function seenIn(facts: TextFacts, candidate: Candidate): Seen {
  const { at, length } = candidate.occurrences[0] ?? { at: 0, length: 1 };
  const count = candidate.occurrences.length;
  let rank = 0;
  for (let i = at; i < at + length; i++) rank += facts.ranks[facts.ids[i] ?? 0] ?? 0;
  const termhood = Math.log2(length + 1) * (count - (count - candidate.maximal) / 2);
  return { candidate, count, length, at, head: at + length - 1, termhood, rank };
}
