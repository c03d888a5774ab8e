import { z } from "zod";
import { idText } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";

/** Sentences like a highlight, or like any stretch of a text. */
export const similarQuery = z.strictObject({
  highlightId: idText.optional(),
  documentId: idText.optional(),
  start: z.coerce.number().int().min(0).optional(),
  end: z.coerce.number().int().min(1).optional(),
  /** only those that nothing is coded on */
  uncoded: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(40),
});
export type SimilarQuery = z.infer<typeof similarQuery>;

/** A sentence and how like it is: `similarity` is the cosine on the study's own axes, 0 to 1. `shared`: words that both have. */
export type SimilarSentence = TextPlace & {
  documentId: string;
  start: number;
  end: number;
  quote: string;
  similarity: number;
  shared: string[];
  verbatim: boolean;
  participantId: string | null;
  participantCode: string | null;
  audience: string | null;
  date: string | null;
  startMs: number | null;
  /** highlights that lie over it, and their codes */
  highlightIds: string[];
  codeIds: string[];
};

/** "reading" while a study's sentences are still being compared, "held" where somebody stopped that: what is there is answered. */
export type ComparingState = "ready" | "reading" | "held";
/** `done` of `total` texts are compared. */
export type SimilarSentences = { state: ComparingState; done: number; total: number; items: SimilarSentence[]; withheld: number };

/**
 * A group of sentences alike that no code covers. `key` names it for good; `people` of `of` heard, and `respondents` of `respondentsOf` beside them. `quotes`: those that speak for it, the first three
 * by different people where there are as many; `near`: a code whose quotes say much the same. `withheld`: sentences that may not be shown (rule 14).
 */
export type ProposedTheme = {
  key: string;
  name: string;
  phrases: string[];
  people: number;
  respondents: number;
  of: number;
  respondentsOf: number;
  sentences: number;
  withheld: number;
  near: { codeId: string; name: string } | null;
  quotes: SimilarSentence[];
};
/** `uncovered` of `sentences` that say something lie under no code; `setAside`: how many were found again and not shown. */
export type ProposedThemes = {
  state: ComparingState;
  done: number;
  total: number;
  items: ProposedTheme[];
  uncovered: number;
  sentences: number;
  setAside: number;
};

export const adoptThemeInput = z.strictObject({
  key: z.string().min(1).max(200),
  /** a new code of this name, or an existing code */
  name: z.string().trim().min(1).max(200).optional(),
  codeId: idText.optional(),
  spans: z.array(z.strictObject({ documentId: idText, start: z.number().int().min(0), end: z.number().int().min(1) })).max(500),
});
export type AdoptThemeInput = z.infer<typeof adoptThemeInput>;
export const setAsideInput = z.strictObject({ key: z.string().min(1).max(200) });
/** without a key, all that were set aside */
export const takeUpInput = z.strictObject({ key: z.string().min(1).max(200).optional() });
/** What making a theme of sentences did: the code, the highlights that carry it now, and the step of the history that takes it all back. */
export type AdoptedTheme = { codeId: string; highlights: string[]; skipped: number; actionId: string | null };
/** Compare a study's sentences no further for now, or go on. */
export const holdInput = z.strictObject({ held: z.boolean() });
