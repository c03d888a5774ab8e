import type { Coverage, PersonaCoverage, PlannedInterview } from "@/lib/coverage/schema";
import type { FindingsGlance } from "@/lib/findings/glance";
import type { Point } from "@/lib/highlights/vocabulary";
import type { FollowUpCount } from "@/lib/responses/follow-up";
import type { Study } from "@/lib/studies/schema";
import type { Theme, ThemeQuote } from "@/lib/themes/schema";

/** The one thing to do now, with where to do it. */
export type NextStep = { kind: NextStepKind; title: string; detail: string; href: string };
export type NextStepKind = "persona" | "interview" | "audience" | "suggestions" | "coding" | "answers" | "coverage" | "themes";

/** The quote at the top: the newest of the strongest, with its place in the journey. */
export type LeadQuote = ThemeQuote & { stage: string | null; stageName: string | null; point: Point | null; personaName: string | null };

/** A theme with the latest evidence, over everyone heard of one persona. */
export type NewTheme = {
  personaId: string | null;
  personaName: string;
  stage: string | null;
  stageName: string | null;
  point: Point | null;
  theme: Theme;
  /** when the latest of its highlights was made, ISO 8601 in UTC */
  at: string;
};

/** What waits for somebody. Counts of things, with where they are. */
export type ToReview = {
  openSuggestions: number;
  /** in how many interviews, and in how many replies to questionnaires, they are */
  suggestionInterviews: number;
  suggestionResponses: number;
  /** the interview to start with: the oldest that has some */
  firstInterviewId: string | null;
  /** done interviews with words and neither a highlight nor the mark that they were worked through */
  notCoded: number;
  firstNotCodedId: string | null;
  /** open answers in which nothing is marked and nobody said that there is nothing */
  answers: number;
  /** the questionnaire that has most of them */
  answersQuestionnaireId: string | null;
  noAudience: number;
  noPersona: number;
  noDate: number;
  /** rounds of double coding in which whoever asks codes blind, and is not done; the one to go on with is the oldest */
  blindRounds: number;
  firstBlindRoundId: string | null;
};

/** One stage of the ribbon: people of everyone heard with a trigger, with a failure, respondents beside them, and what most of them name. */
export type RibbonStage = {
  stage: string;
  name: string;
  short: string;
  triggerPeople: number;
  failurePeople: number;
  triggerRespondents: number;
  failureRespondents: number;
  topTrigger: string | null;
  topFailure: string | null;
};

export type Overview = {
  study: Study;
  nextStep: NextStep;
  lead: LeadQuote | null;
  coverage: PersonaCoverage[];
  totals: Coverage["totals"];
  /** interviews in all, planned ones too, deleted ones not */
  interviews: number;
  whatIsNew: NewTheme[];
  toReview: ToReview;
  findings: FindingsGlance;
  planned: PlannedInterview[];
  talkToNext: Coverage["next"];
  /** respondents who said that they may be written to, by questionnaire, the most first */
  followUps: FollowUpCount[];
  /** everyone heard, the ribbon's "of" */
  of: number;
  /** everyone who replied to a questionnaire with open questions: beside them, never added */
  respondentsOf: number;
  stages: RibbonStage[];
};
