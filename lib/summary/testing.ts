import type { Evidence } from "@/lib/evidence/schema";
import { presetJourney } from "@/lib/journey/study-journey";
import type { GridFilter } from "@/lib/themes/schema";
import type { SummaryFacts } from "./facts";
import { readPersona } from "./reading";
import { tallyPersona } from "./tally-persona";

const journey = presetJourney("lifecycle");
const kinds = new Map([
  ["units", "theme"],
  ["template", "need"],
  ["paper", "objection"],
] as const);

const PLAIN = { fields: [], findings: [], openQuestions: [], waiting: { suggestions: 0, interviews: 0 }, since: null, reviewMonths: 3 };

/** For tests: all that a summary of the Floor lead rests on, read from evidence on 1 June 2026. */
export function factsOf(study: Evidence, more: Partial<SummaryFacts> & { filter?: GridFilter } = {}): SummaryFacts {
  const { filter = {}, ...facts } = more;
  const reading = readPersona(study, { personaId: "lead", filter, journey, kinds });
  const own = readPersona(study, { personaId: "lead", filter: { ...filter, audience: ["internal"] }, journey, kinds });
  const measure = { personaId: "lead", audienceMinimum: 3, planned: [], today: "2026-06-01", reviewMonths: 3 };
  return { ...PLAIN, reading, own, tally: tallyPersona(study, measure), filtered: Object.keys(filter).length > 0, ...facts };
}
