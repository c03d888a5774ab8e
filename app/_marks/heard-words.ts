import { plural } from "@/app/_ui/plural";

/** People interviewed and respondents to questionnaires: side by side, never added. */
export type Heard = { people: number; respondents: number };

/** "18 people", "18 people and 900 respondents", "900 respondents". */
export function heardWords({ people, respondents }: Heard): string {
  if (respondents === 0) return plural(people, "person", "people");
  const replied = plural(respondents, "respondent");
  return people === 0 ? replied : `${plural(people, "person", "people")} and ${replied}`;
}
