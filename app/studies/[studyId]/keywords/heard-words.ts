import type { Heard } from "@/app/_marks/heard-words";
import type { DistinctiveList, KeywordList } from "@/lib/keywords/schema";

export const heardBy = ({ of, respondentsOf }: Pick<KeywordList, "of" | "respondentsOf">): Heard => ({
  people: of,
  respondents: respondentsOf,
});

export const restHeardBy = ({ restOf, restRespondentsOf }: Pick<DistinctiveList, "restOf" | "restRespondentsOf">): Heard => ({
  people: restOf,
  respondents: restRespondentsOf,
});

export function isNobody({ people, respondents }: Heard): boolean {
  return people + respondents === 0;
}

/** "12 of 18", "12 of 18 people and 240 of 900 respondents": `named` says of what also where only people were heard. */
export function saidWords(said: Heard, of: Heard, named = false): string {
  const people = `${said.people} of ${of.people}`;
  if (of.respondents === 0) return named ? `${people} people` : people;
  const replied = `${said.respondents} of ${of.respondents} respondents`;
  return of.people === 0 ? replied : `${people} people and ${replied}`;
}
