import { z } from "zod";
import type { CodeKind } from "@/lib/codebook/vocabulary";
import { codingFields } from "@/lib/highlights/schema";
import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { idText } from "@/lib/record";
import { responseFilter } from "@/lib/responses/schema";
import { QUEUE_ORDERS, type QueueOrder } from "./vocabulary";

/** Which open question is coded, under the one filter of responses, in which order, and from which answer of that order on. */
export const queueQuery = responseFilter.extend({
  /** the question's id; without one the first that has answers waiting */
  question: idText.optional(),
  order: z.enum(QUEUE_ORDERS).default("alike"),
  /** where in the order to begin; without it where the first group with a waiting answer begins */
  from: z.coerce.number().int().min(0).max(10_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
});
export type QueueQuery = z.infer<typeof queueQuery>;

const answerIds = z.array(idText).min(1).max(5000);

/** What is to be said of one answer, or of many that are alike: of the whole text, or of a stretch of a single one (UTF-16, end exclusive). */
export const applyInput = z
  .strictObject({
    documentIds: answerIds,
    ...codingFields,
    start: z.number().int().min(0).optional(),
    end: z.number().int().min(1).optional(),
  })
  .refine(
    ({ start, end, documentIds }) => (start === undefined) === (end === undefined) && (start === undefined || documentIds.length === 1),
    {
      message: "a stretch is of one answer, with both its ends",
    },
  );
export type ApplyInput = z.infer<typeof applyInput>;

export const answersInput = z.strictObject({ documentIds: answerIds });

/** How many answers were marked, and how many said so already. */
export type Applied = { made: number; there: number };
/** How many answers changed; the others were so already. */
export type Settled = { changed: number };

/** A highlight in an answer. */
export type QueueMark = {
  id: string;
  start: number;
  end: number;
  point: Point | null;
  step: StepSlug | null;
  direction: Direction | null;
  severity: Severity | null;
  codeIds: string[];
};

/** Waiting: nothing is marked in it, and nobody said that there is nothing. */
export type AnswerState = "waiting" | "coded" | "nothing";

/** One answer of the queue. Those with the same `group` say nearly the same and stand one after the other; `echo`: word for word as the first of them. */
export type QueueAnswer = {
  documentId: string;
  text: string;
  state: AnswerState;
  marks: QueueMark[];
  group: string;
  echo: boolean;
  responseId: string;
  responseCode: string;
  participantCode: string | null;
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  wave: string | null;
};

/** Settled of all. */
export type Counted = { settled: number; of: number };

/** An open question with how far it is, whatever the filter. */
export type QueueQuestion = {
  questionId: string;
  text: string;
  step: StepSlug | null;
  family: CodeKind | null;
  answers: Counted;
};

/**
 * How long nothing new came: the answers settled last, echoes counted once, since a code was first used for this question. `bound`: the share of those left
 * that may still bring one, at most, with 95 % confidence, if they are like them; null before anything was coded.
 */
export type Quiet = { run: number; codes: number; bound: number | null };

/** A stretch of the queue of one question: everything that is needed to code it by keyboard. */
export type CodingQueue = {
  /** in the order of the questionnaire; those that have answers */
  questions: QueueQuestion[];
  /** the one that is coded; null where no question has an answer */
  questionId: string | null;
  order: QueueOrder;
  /** under the filter */
  answers: Counted;
  people: Counted;
  quiet: Quiet;
  /** answers of people who refused to be quoted: they are coded in their reply, and not shown here (rule 14) */
  withheld: number;
  /** where in the order `items` begin, and how many answers the order has */
  from: number;
  total: number;
  items: QueueAnswer[];
  /** the words that the answers of a group share, strongest first; of groups of several */
  terms: Record<string, string[]>;
  waves: string[];
};
