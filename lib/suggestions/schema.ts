import { z } from "zod";
import { type CodedSpan, codingFields, type Highlight, spanFields } from "@/lib/highlights/schema";
import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { idText, repeated } from "@/lib/record";

export const SUGGESTION_STATUSES = ["open", "accepted", "rejected"] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

/** Accept as proposed (empty), or with corrections. */
export const acceptInput = z.strictObject({ ...codingFields, ...spanFields });
export type AcceptInput = z.infer<typeof acceptInput>;

/** Many at once. `reopen` takes decisions back: an accepted one's highlight goes, unless it was changed since. */
export const decideInput = z.strictObject({
  accept: z.array(idText).max(2000).default([]),
  reject: z.array(idText).max(2000).default([]),
  reopen: z.array(idText).max(2000).default([]),
});
export type DecideInput = z.infer<typeof decideInput>;

/** A word or phrase that decided, and how much it pushed: positive for, negative against. */
export type Reason = { term: string; weight: number };

/** What the program proposes for a document, before it is stored. `score` is 0 to 1. */
export type Proposal = {
  start: number;
  end: number;
  step: StepSlug | null;
  point: Point | null;
  direction?: Direction | null;
  severity?: Severity | null;
  codeIds?: string[];
  score: number;
  reasons: Reason[];
};

/** A highlight the program proposes; nothing counts until a person accepts it. */
export type Suggestion = CodedSpan & {
  score: number;
  reasons: Reason[];
  status: SuggestionStatus;
  highlightId: string | null;
};

/** An accepted suggestion with the highlight it became, or found there already. */
export type AcceptedSuggestion = Suggestion & { highlight: Highlight };

/** What a bulk decision did: how many changed each way, and all of them as they now are. */
export type Decided = { accepted: number; rejected: number; reopened: number; items: Suggestion[] };

/** What waits: "214 suggestions in 16 interviews". */
export type OpenSuggestions = { suggestions: number; interviews: number };

export const suggestionFilter = z.strictObject({
  documentId: repeated(idText),
  interview: repeated(idText),
  status: repeated(z.enum(SUGGESTION_STATUSES)),
});
export type SuggestionFilter = z.infer<typeof suggestionFilter>;
