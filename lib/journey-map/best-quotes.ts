import type { Spoken } from "@/lib/evidence/spoken";
import { bestQuotes, compareText, type PeopleById, whyWithheld } from "@/lib/themes/quotes";

/**
 * The best quotes of different people at one place, so many: each person's strongest (starred, their own words, newest), ranked as everywhere. Choosing
 * each person's first, in one pass, leaves little to sort where thousands spoke.
 */
export function quotesOfDifferentPeople(spoken: readonly Spoken[], { people, count }: { people: PeopleById; count: number }): Spoken[] {
  const best = new Map<string, Spoken>();
  for (const one of spoken) {
    const speaker = one.voices[0]?.person.participantId ?? one.respondents[0]?.key ?? "";
    const before = best.get(speaker);
    if ((!before || isStronger(one, before)) && whyWithheld(one, people) === null) best.set(speaker, one);
  }
  return bestQuotes([...best.values()], { people, count });
}

function isStronger({ highlight: a }: Spoken, { highlight: b }: Spoken): boolean {
  if (a.starred !== b.starred) return a.starred;
  if (a.verbatim !== b.verbatim) return a.verbatim;
  return (compareText(b.date ?? "", a.date ?? "") || compareText(a.id, b.id)) < 0;
}
