import { z } from "zod";
import type { Audience, CoveredAudience, Role } from "@/lib/participants/vocabulary";
import { ROLES } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";
import { repeated } from "@/lib/record";
import type { Saturation, SaturationRule } from "@/lib/saturation/schema";
import { BASES, RUNS, THRESHOLDS, USUAL_RULE } from "@/lib/saturation/vocabulary";

/**
 * Whose coverage is asked for, and how saturation is judged. `role` repeats for "or", `none` finds those without: it narrows every count, and leaves the
 * target, its gaps and whom to talk to next as they are for the whole persona, since roles have no target (rule 10).
 */
export const coverageFilter = z.strictObject({
  role: repeated(z.enum([...ROLES, "none"])),
  base: z.coerce.number().pipe(z.literal(BASES)).default(USUAL_RULE.base),
  run: z.coerce.number().pipe(z.literal(RUNS)).default(USUAL_RULE.run),
  threshold: z.coerce.number().pipe(z.literal(THRESHOLDS)).default(USUAL_RULE.threshold),
});
export type CoverageFilter = z.infer<typeof coverageFilter>;
/** The same with what is usual left out. */
export type CoverageAsked = Partial<CoverageFilter>;

export type CoverageStatus = "under" | "within" | "over";

/** One persona's line: people heard against the target, by audience, with what is missing (rule 10). */
export type PersonaCoverage = {
  personaId: string;
  name: string;
  target: TargetRange;
  /** distinct people heard over prospect, customer and churned; byAudience sums to it, and so does byRole */
  people: number;
  interviews: number;
  byAudience: Record<CoveredAudience, number>;
  byRole: { role: Role | null; people: number; planned: number }[];
  /** for each stage of the journey, who said something that was placed in it */
  byStage: StageVoices[];
  /** shown, never counted */
  internal: number;
  inherited: number;
  /** part of `people` whose interviews are all thin (rule 2) */
  thin: number;
  /** who answered a questionnaire with open questions: beside them, never added (rule 1) */
  respondents: number;
  planned: number;
  plannedByAudience: Record<CoveredAudience, number>;
  status: CoverageStatus;
  covered: boolean;
  /** audiences below their minimum: none heard is a hole, fewer than the minimum is thin */
  holes: { audience: CoveredAudience; people: number; min: number }[];
  /** the audience that two thirds and more of the people belong to, once there are enough to say so */
  lopsided: { audience: CoveredAudience; people: number } | null;
  /** what the numbers alone would hide */
  remarks: CoverageRemark[];
  /** null says "not computed", never "not saturated" */
  saturation: Saturation | null;
  next: Next[];
};

/** Who can speak about a stage: people with words of theirs in it. `who` names the first of them. */
export type StageVoices = { stage: string; people: number; who: StageVoice[] };
export type StageVoice = { participantId: string; code: string; audience: CoveredAudience; role: Role | null };

/**
 * `thin`: half and more of them said little; `few-talks`: many people in few interviews; `one-account`: all of them from one; `admins-only`: only admins spoke of the value; `forms-only`:
 * prospects answered questionnaires and hardly anyone talked with them.
 */
export type CoverageRemark = { kind: "thin" | "few-talks" | "one-account" | "admins-only" | "forms-only"; sentence: string };

/**
 * `nobody`: a persona nobody was heard of, in whichever audience; `hole`: an audience nobody was heard from; `thin`: one below its minimum; `target`: the persona's people; `learning`: interviews still bring new codes;
 * `stage`: stages nobody spoke about; `role`: a buying role that nobody of the study holds.
 */
export type NextKind = "nobody" | "hole" | "thin" | "target" | "learning" | "stage" | "role";

/** One kind of person to talk to, how many of them, and why. `stages`: slugs of the stages asked about. */
export type Next = { kind: NextKind; audience: CoveredAudience; role?: Role; stages?: string[]; count: number; reason: string };

/** The same among all personas: personaId null stands for any. `hint` says how this audience is best reached; `candidates` are the first of those who agreed. */
export type NextTalk = Next & {
  personaId: string | null;
  personaName: string;
  hint: string;
  candidates: Candidate[];
  candidateCount: number;
};

/** Somebody who said that they may be written to: in a reply to a questionnaire, or as a participant (rule 14). `heard`: in an interview, before. */
export type Candidate = {
  code: string;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  heard: boolean;
  participantId: string | null;
  /** the reply in which they said so; null: it stands with the person */
  responseId: string | null;
  questionnaireId: string | null;
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
  totals: {
    people: number;
    interviews: number;
    internal: number;
    inherited: number;
    thin: number;
    planned: number;
    /** people who answered a questionnaire with open questions, whatever their persona */
    respondents: number;
  };
  planned: PlannedInterview[];
  audienceMinimum: number;
  /** the study's stages, as `byStage` names them */
  stages: { stage: string; name: string }[];
  rule: SaturationRule;
  /** who to talk to next over all personas, most urgent first */
  next: NextTalk[];
};
