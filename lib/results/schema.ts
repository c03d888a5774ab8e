import { z } from "zod";
import type { Point } from "@/lib/highlights/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Feeling, JourneyPart, Metric, QuestionType } from "@/lib/questionnaires/vocabulary";
import { idText } from "@/lib/record";
import { responseFilter } from "@/lib/responses/schema";
import type { Score } from "./score-schema";

/** By what a result is cut: a classification, a field ("f:<field>"), or the answer to a closed question ("q:<questionId>"). */
export const cut = z
  .string()
  .max(600)
  .regex(
    /^(?:persona|audience|role|stage|wave|plan|account|f:.+|q:[a-z0-9]{8})$/,
    "persona, audience, role, stage, wave, plan, account, f:<field> or q:<questionId>",
  );
export type Cut = z.infer<typeof cut>;

/** The filter of responses, and by what the result is cut. */
export const resultQuery = responseFilter.extend({ by: cut.optional() });
export type ResultQuery = z.infer<typeof resultQuery>;

/** `questionId` absent: every question of the study that gives a score. */
export const metricsQuery = resultQuery.extend({ questionId: idText.optional() });
export type MetricsQuery = z.infer<typeof metricsQuery>;

/** The fence and said-versus-scored of one question; absent: the questionnaire's first with such a score. */
export const scoredQuery = responseFilter.extend({ questionId: idText.optional() });
export type ScoredQuery = z.infer<typeof scoredQuery>;

/** People of people: `share` and Wilson's 95 % `interval` are 0 to 1. A person with several replies is one, by the newest under the filter. */
export type Share = { people: number; of: number; share: number; interval: [number, number] };

/** A value to filter or cut by. `value` as the filter takes it ("none": without), counted over all people of the questionnaire whatever the filter. */
export type Facet = { value: string; label: string; people: number };

export type Facets = {
  persona: Facet[];
  audience: Facet[];
  role: Facet[];
  stage: Facet[];
  /** in the order of their first reply */
  wave: Facet[];
  account: Facet[];
  plan: Facet[];
  /** columns that are no question; of one with very many values the most frequent 50 */
  fields: { field: string; values: Facet[]; more: number }[];
};

/** A question as the list beside the results shows it. `number` counts from 1. */
export type QuestionGlance = {
  questionId: string;
  number: number;
  type: QuestionType;
  text: string;
  metric: Metric | null;
  part: JourneyPart | null;
  /** people who answered it */
  answered: number;
  /** partial replies that end right before it */
  left: number;
};

/** What a questionnaire's results begin with, under the filter. */
export type QuestionnaireResults = {
  questionnaireId: string;
  title: string;
  /** replies, of which complete and partial */
  total: number;
  complete: number;
  partial: number;
  /** linked participants once each, every other reply as one */
  people: number;
  /** personal links sent, and answered; whatever the filter */
  invited: number;
  invitedAnswered: number;
  /** half needed less; of complete replies whose time is known, null where none is */
  medianSeconds: number | null;
  firstDay: string | null;
  lastDay: string | null;
  facets: Facets;
  questions: QuestionGlance[];
  /** the question before which most partial replies end; null: none is partial */
  mostLeaveAt: { questionId: string; people: number } | null;
  /** replies whose person may be asked for an interview */
  mayBeCalled: number;
};

/** One answer that could be chosen, and the people who chose it, of those who answered. */
export type ChoiceCount = Share & { value: string; label: string; feeling: Feeling | null };

/** A code or a bare point (codeId null: "not yet coded") in open answers: the people whose answers hold it. */
export type CodeCount = { codeId: string | null; label: string; point: Point | null; people: number; quotes: AnswerQuote[] };

/** Words of one answer. `whole`: the quote is all of the answer. `documentId` and `highlightId` open it in place; highlightId null: not coded. */
export type AnswerQuote = {
  responseId: string;
  responseCode: string;
  documentId: string;
  highlightId: string | null;
  questionId: string;
  quote: string;
  whole: boolean;
  participantId: string | null;
  participantCode: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
};

/** An open answer with what it was coded with. */
export type CodedAnswer = Omit<AnswerQuote, "highlightId" | "quote" | "whole"> & {
  text: string;
  nothingHere: boolean;
  highlights: { id: string; start: number; end: number; point: Point | null; codes: { id: string; name: string }[] }[];
};

/** What people answered, by the question's type. Numbers: `counts` by value where they are whole and few, else `bins`. */
export type ResultBody =
  | {
      kind: "choice";
      /** several may be chosen, so the shares add up to more than 1 */
      several: boolean;
      options: ChoiceCount[];
      /** people with own words beside or in place of a choice, and cells that are none of the options, most first */
      writeIns: number;
      rest: { value: string; people: number }[];
    }
  | {
      kind: "number";
      mean: number | null;
      median: number | null;
      lowest: number | null;
      highest: number | null;
      counts: (Share & { value: number; label: string })[];
      bins: { from: number; to: number; people: number }[];
    }
  | {
      kind: "matrix";
      columns: { value: string; label: string }[];
      rows: { value: string; label: string; answered: number; mean: number | null; cells: (Share & { value: string })[] }[];
    }
  | {
      kind: "ranking";
      /** best mean rank first; `ranks`: people who put it first, second …; `answered`: who ranked it at all */
      options: { value: string; label: string; answered: number; meanRank: number | null; ranks: number[] }[];
    }
  | { kind: "date"; first: string | null; last: string | null; months: { month: string; people: number }[] }
  | {
      kind: "text";
      answers: number;
      coded: number;
      /** people with at least one coded answer */
      codedPeople: number;
      nothingHere: number;
      codes: CodeCount[];
      /** coded ones first, at most 12; `withheld`: of people who refused to be quoted */
      shown: CodedAnswer[];
      withheld: number;
    }
  | { kind: "contact" };

/** One question under the filter. `of`: people under the filter; `answered`: those who answered it. Cut: each group in the same shape, its texts without quotes. */
export type QuestionResult = {
  questionId: string;
  number: number;
  type: QuestionType;
  text: string;
  metric: Metric | null;
  of: number;
  answered: number;
  body: ResultBody;
  /** words beside it (write-ins and comments), read like an open answer; null: it has none */
  beside: (ResultBody & { kind: "text" }) | null;
  score: Score | null;
  by: Cut | null;
  groups: { value: string; label: string; of: number; answered: number; body: ResultBody }[];
};
