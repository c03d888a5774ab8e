import type { Point } from "@/lib/highlights/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Feeling, JourneyPart, Metric } from "@/lib/questionnaires/vocabulary";
import type { AnswerQuote, CodeCount, Cut, Share } from "./schema";

/** Fit against the 40 % mark: reached only where the lower bound is on it, near where the interval holds it, below where the upper is under it. */
export const VERDICTS = ["reached", "near", "below"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How far a number may be leant on: under 30 too few (grey), directional from 30, solid from 100. */
export const STRENGTHS = ["few", "directional", "solid"] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * A score in its own unit with its 95 % interval: NPS in points from -100 to 100, PMF and CSAT as a share from 0 to 1, CES as the mean on its scale.
 * `n`: people it rests on. `small`: under 30, to be shown grey. `counts`: what it is made of, in order (promoters, passives, detractors; very, somewhat,
 * not; satisfied, others; easy, others). `excluded`: people who answered and do not count in it ("gone", own words). `share`: of CES, who found it easy.
 */
export type ScoreFigures = {
  score: number | null;
  n: number;
  interval: [number, number] | null;
  verdict: Verdict | null;
  strength: Strength;
  small: boolean;
  counts: { name: string; people: number }[];
  excluded: number;
  share: Share | null;
};

export type ScoreGroup = ScoreFigures & { value: string; label: string };

/** `change`: from the wave before the last to the last. "not-yet": the intervals overlap; "too-few": one of them has under 30 people. */
export type Trend = {
  waves: ScoreGroup[];
  change: { from: string; to: string; by: number; verdict: "change" | "not-yet" | "too-few" } | null;
};

export type Score = ScoreFigures & {
  questionId: string;
  questionnaireId: string;
  text: string;
  metric: Metric;
  part: JourneyPart | null;
  /** of CES: the low end is the easy one */
  lowIsGood: boolean;
  by: Cut | null;
  groups: ScoreGroup[];
  trend: Trend;
  /** in words for a reader: "On the 40 % mark, not past it: the interval runs to both sides." */
  words: string;
};

/** A question that has the form of a score and gives none, and why: "Yes, Maybe and No are no 0-10 scale, so they give no NPS." */
export type NoScore = { questionId: string; reason: string };

export type Scores = { items: Score[]; none: NoScore[] };

export type PartScore = ScoreFigures & { part: JourneyPart; questionId: string };

/**
 * Fit by part of the journey. `measure`: how each part was asked for. `weakest`: the part whose interval lies wholly below the other parts' estimates;
 * null: not yet told apart. `words` says so.
 */
export type Parts = {
  measure: Metric | null;
  parts: PartScore[];
  weakest: JourneyPart | null;
  words: string;
  by: Cut | null;
  groups: { value: string; label: string; parts: PartScore[]; weakest: JourneyPart | null; words: string }[];
};

/** Somebody somewhat disappointed who came for what the fans love. `terms`: the fans' words in their main benefit. */
export type FencePerson = {
  responseId: string;
  responseCode: string;
  participantId: string | null;
  participantCode: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  terms: string[];
  benefit: AnswerQuote | null;
  blockers: AnswerQuote[];
};

/** What stands in the way of the people on the fence: a code of their improvement answers, or a phrase where those are not coded yet; by people. */
export type Blocker = {
  kind: "code" | "phrase";
  codeId: string | null;
  label: string;
  point: Point | null;
  people: number;
  quotes: AnswerQuote[];
};

/** The PMF engine of Rahul Vohra (First Round Review): whom to listen to, and what holds them back. */
export type Fence = {
  pmfQuestionId: string;
  benefitQuestionId: string | null;
  improvementQuestionId: string | null;
  feelings: { feeling: Feeling; people: number }[];
  /** what those who would be very disappointed love, in their words: people of the fans who named a benefit */
  loved: { term: string; people: number }[];
  fansWithBenefit: number;
  /** personas by their part of the fans and of everyone; `core`: over-represented among the fans */
  personas: { personaId: string | null; label: string; very: Share; core: boolean }[];
  /** people on the fence in all; `fence` lists the first 200, most of the fans' words first */
  onFence: number;
  fence: FencePerson[];
  /** somewhat disappointed in all, and those of them set aside: another benefit, or none named */
  somewhat: number;
  otherBenefit: number;
  noBenefit: number;
  blockers: Blocker[];
  /** people on the fence who said what to improve */
  fenceWithBlocker: number;
};

/** What people in one band of a score say in their open answers, by stage of the study's journey ("none": in no stage). */
export type SaidBand = {
  band: "low" | "middle" | "high";
  label: string;
  people: number;
  /** with at least one coded answer */
  saying: number;
  stages: { stage: string; name: string; people: number; rows: CodeCount[] }[];
};

/** What those who scored low say, by stage, beside what those who scored high say. */
export type SaidVersusScored = { questionId: string; metric: Metric; text: string; bands: SaidBand[] };
