import type { Audience, CoveredAudience, Role } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";

export type CoverageStatus = "under" | "within" | "over";

/** One persona's line: people heard against the target, by audience, with what is missing (rule 10). */
export type PersonaCoverage = {
  personaId: string;
  name: string;
  target: TargetRange;
  /** distinct people heard over prospect, customer and churned; byAudience sums to it */
  people: number;
  interviews: number;
  byAudience: Record<CoveredAudience, number>;
  byRole: { role: Role | null; people: number }[];
  /** shown, never counted */
  internal: number;
  inherited: number;
  /** part of `people` whose interviews are all thin (rule 2) */
  thin: number;
  planned: number;
  plannedByAudience: Record<CoveredAudience, number>;
  status: CoverageStatus;
  covered: boolean;
  /** audiences below their minimum: none heard is a hole, fewer than the minimum is thin */
  holes: { audience: CoveredAudience; people: number; min: number }[];
  /** comes with a later version; null says "not computed", never "not saturated" */
  saturation: null;
  next: { audience: CoveredAudience; role?: Role; reason: string }[];
};

export type PlannedInterview = {
  interviewId: string;
  /** the interview's, for `If-Match` */
  version: number;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  /** a participant's code, or the placeholder's label */
  who: string;
  conductor: string | null;
  date: string | null;
};

export type Coverage = {
  items: PersonaCoverage[];
  unassigned: { noPersona: number; noAudience: number };
  /** the people behind `unassigned`, and interviews without a date */
  needs: { noPersona: { participantId: string; code: string }[]; noAudience: { participantId: string; code: string }[]; noDate: number };
  totals: { people: number; interviews: number; internal: number; inherited: number; thin: number; planned: number };
  planned: PlannedInterview[];
  audienceMinimum: number;
  /** who to talk to next over all personas, most urgent first */
  next: { personaId: string; personaName: string; audience: CoveredAudience; role?: Role; reason: string }[];
};
