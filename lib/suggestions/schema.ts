import { z } from "zod";
import { type CodedSpan, codingFields, type Highlight, spanFields } from "@/lib/highlights/schema";
import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { idText, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";

/** Withdrawn: no longer proposed, by what was learned since. It is shown nowhere, yet whoever still has it before them can decide on it. */
export const SUGGESTION_STATUSES = ["open", "accepted", "rejected", "withdrawn"] as const;
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

/** A word or phrase that decided, and how much it pushed: positive for, negative against. `tag`: what it pushed most. */
export type Reason = { term: string; weight: number; tag?: string };

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

/** What waits: "214 suggestions in 16 interviews and 40 responses". */
export type OpenSuggestions = { suggestions: number; interviews: number; responses: number };

export const suggestionFilter = z.strictObject({
  ids: repeated(idText),
  documentId: repeated(idText),
  interview: repeated(idText),
  status: repeated(z.enum(SUGGESTION_STATUSES)),
});
export type SuggestionFilter = z.infer<typeof suggestionFilter>;

/** What one decision can be about: "point:trigger", "point:failure", "step:<slug>", "code:<id>". */
export type Tag = string;

/** Suggestions of many interviews that propose the same, alike ones side by side. `ids` in the order in which to look at them, the clearest first. */
export type SuggestionGroup = {
  /** the tag that they share: a code, else a point at a step, else a step */
  key: string;
  tag: Tag;
  name: string;
  point: Point | null;
  stage: string | null;
  step: StepSlug | null;
  codeId: string | null;
  count: number;
  people: number;
  interviews: number;
  respondents: number;
  /** mean score, 0 to 1, and how many of the decided ones with this tag were right */
  score: number;
  precision: Precision | null;
  /** runs of suggestions that say nearly the same */
  clusters: { ids: string[]; terms: string[] }[];
};
/** `right` of `decided`, with Wilson's 95 % interval. */
export type Precision = { right: number; decided: number; share: number; interval: [number, number] };

export type ReviewQueue = {
  groups: SuggestionGroup[];
  /** in the groups */
  open: number;
  /** words of people who refused to be quoted: they are decided on in their interview, and not shown here (rule 14) */
  withheld: number;
  /** today */
  decided: number;
  /** by how fast decisions came in the last hours; null while there are too few */
  secondsEach: number | null;
};

/** `documentId`: the text that is before the person, to be read again at once. */
export const tagLevelInput = z.strictObject({
  tag: z.string().min(1).max(80),
  level: z.number().int().min(-3).max(3),
  documentId: idText.optional(),
});
export type TagLevelInput = z.infer<typeof tagLevelInput>;
export type TagLevel = { tag: Tag; level: number };

/** What a study's decisions taught: a word or phrase that now points to a tag, and how many decisions stand behind it. */
export type Lesson = { term: string; tag: Tag; name: string; weight: number; accepts: number; rejects: number };

/** How well one tag was proposed and where it is proposed from. */
export type TagQuality = {
  tag: Tag;
  name: string;
  labels: number;
  precision: Precision | null;
  /** on the tenth of the hand-made labels that is never learned from; null while it holds too few */
  heldBack: Precision | null;
  threshold: number;
  level: number;
};

/** The model seen from outside. `curve`: share right on the held-back labels after learning from so many. */
export type SuggestionQuality = {
  version: string;
  labels: number;
  handMade: number;
  accepted: number;
  rejected: number;
  corrected: number;
  heldBack: number;
  overall: Precision | null;
  tags: TagQuality[];
  curve: { labels: number; precision: Precision }[];
  lessons: Lesson[];
  /** why a figure is missing, for a person */
  missing: string | null;
};

/** What accepting one would change, and the accepted highlight that is most like it. */
export type SuggestionEffect = {
  changes: { tag: Tag; name: string; persona: string | null; who: "people" | "respondents"; before: number; after: number; of: number }[];
  closest:
    | (TextPlace & { highlightId: string; documentId: string; quote: string; participantCode: string | null; similarity: number })
    | null;
};

/** Which suggestions are asked for, a screenful at a time. */
export const inPlaceQuery = z.strictObject({ ids: repeated(idText) });

/**
 * A suggestion as it is judged away from its text: who said it (never by name), where and when, what was asked before (of an answer: its question), and what stands
 * around it in the same turn or line. `onlyThere`: why it can only be decided in its interview; words that were refused are not shown here at all (rule 14).
 */
export type SuggestionInPlace = Suggestion & {
  title: string;
  date: string | null;
  kind: DocumentKind;
  verbatim: boolean;
  startMs: number | null;
  /** a code, or several of notes about several people; null where nobody is known by it */
  participantCode: string | null;
  /** the audience of that day */
  audience: Audience | null;
  role: Role | null;
  asked: string | null;
  before: string;
  after: string;
  onlyThere: "refused" | "whose" | null;
};
