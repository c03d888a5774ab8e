import type { PersonaField } from "@/lib/personas/vocabulary";
import type { PersonaReading } from "./reading";
import type { PersonaFinding, PersonaTally, Since } from "./schema";

/** All that the sentences of a summary rest on. */
export type SummaryFacts = {
  reading: PersonaReading;
  /** the same persona as internal voices tell it, whatever audience the filter names */
  own: PersonaReading;
  tally: PersonaTally;
  /** something was left out by audience, role or stage */
  filtered: boolean;
  fields: { field: PersonaField; filled: boolean; backed: boolean }[];
  findings: PersonaFinding[];
  /** research questions of the study that no finding of this persona answers */
  openQuestions: { id: string; question: string }[];
  /** suggestions that wait in what this persona's people said */
  waiting: { suggestions: number; interviews: number };
  since: Since | null;
  reviewMonths: number;
};
