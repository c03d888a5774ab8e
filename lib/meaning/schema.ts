import { z } from "zod";
import { idText } from "@/lib/record";

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
export type SimilarSentence = {
  documentId: string;
  interviewId: string;
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

/** `state`: "reading" while the study's sentences are still being compared; what is there is answered meanwhile. */
export type SimilarSentences = { state: "ready" | "reading"; items: SimilarSentence[]; withheld: number };

/** A group of sentences alike that no code covers. `key` names it for good; `people` of `of` heard. */
export type ProposedTheme = {
  key: string;
  name: string;
  phrases: string[];
  people: number;
  of: number;
  sentences: number;
  quotes: SimilarSentence[];
};
export type ProposedThemes = { state: "ready" | "reading"; items: ProposedTheme[]; uncovered: number; sentences: number };

export const adoptThemeInput = z.strictObject({
  key: z.string().min(1).max(200),
  /** a new code of this name, or an existing code */
  name: z.string().trim().min(1).max(200).optional(),
  codeId: idText.optional(),
  spans: z.array(z.strictObject({ documentId: idText, start: z.number().int().min(0), end: z.number().int().min(1) })).max(500),
});
export type AdoptThemeInput = z.infer<typeof adoptThemeInput>;
export const setAsideInput = z.strictObject({ key: z.string().min(1).max(200) });
