import { z } from "zod";
import { stepText } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { idText, proseText, type Recorded, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { DIRECTIONS, type Direction, POINTS, type Point, type Severity } from "./vocabulary";

/** What is said about a span, each part by itself. */
export const codingFields = {
  /** a stage of the study's journey, stored as its general step; give `step` where the closer moment is known */
  stage: z.string().max(60).nullish(),
  step: stepText.nullish(),
  point: z.enum(POINTS).nullish(),
  direction: z.enum(DIRECTIONS).nullish(),
  severity: z.literal([1, 2, 3]).nullish(),
  codeIds: z.array(idText).max(50).optional(),
};

/** What may be put right about a span: where it begins and ends, and whose words it is. */
export const spanFields = {
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(1).optional(),
  /** notes with several participants: who the words are about (rule 4) */
  participantIds: z.array(idText).max(50).optional(),
};

/** A span of a document in UTF-16 units, end exclusive, with what was said about it. Direction belongs to a trigger, severity to a failure. */
export const highlightInput = z.strictObject({
  documentId: idText,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  ...codingFields,
  comment: proseText().nullish(),
  participantIds: spanFields.participantIds,
});
export type HighlightInput = z.infer<typeof highlightInput>;

export const highlightPatch = z.strictObject({
  ...codingFields,
  comment: proseText().nullish(),
  ...spanFields,
  /** starred: says it best. hidden: kept out of summaries */
  starred: z.boolean().optional(),
  hidden: z.boolean().optional(),
});
export type HighlightPatch = z.infer<typeof highlightPatch>;

const someCodes = z.array(idText).max(200).optional();

/** Codes put on a highlight and taken off it, whatever else is on it: two people's tags never stand in each other's way. */
export const tagInput = z
  .strictObject({ add: someCodes, remove: someCodes })
  .refine(({ add = [], remove = [] }) => !add.some((id) => remove.includes(id)), "a code is either put on or taken off");
export type TagInput = z.infer<typeof tagInput>;

/** Many highlights coded at once, as one action. */
export const recodeInput = z
  .strictObject({
    highlightIds: z.array(idText).min(1).max(5000),
    add: someCodes,
    remove: someCodes,
    stage: codingFields.stage,
    step: codingFields.step,
    point: codingFields.point,
    direction: codingFields.direction,
    severity: codingFields.severity,
  })
  .refine(({ add = [], remove = [] }) => !add.some((id) => remove.includes(id)), "a code is either put on or taken off");
export type RecodeInput = z.infer<typeof recodeInput>;

/** The ids of those that a bulk coding changed; the others said so already. */
export type Recoded = { changed: string[] };

/** Other words for a highlight that an edit set aside: a span of the text as it stands, in UTF-16 units. */
export const newPlace = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) });

/** A span on the wire with what is said about it, by a person or by the program. */
export type CodedSpan = Recorded &
  TextPlace & {
    documentId: string;
    start: number;
    end: number;
    quote: string;
    stage: string | null;
    step: StepSlug | null;
    point: Point | null;
    direction: Direction | null;
    severity: Severity | null;
    codeIds: string[];
  };

export type Highlight = CodedSpan & {
  comment: string | null;
  starred: boolean;
  hidden: boolean;
  /** true: somebody's own words; false: the researcher's notes, never set between quotation marks */
  verbatim: boolean;
  participantIds: string[];
};

/** `code=none` finds those not yet coded, `stage=none` those without a step. */
export const highlightFilter = z.strictObject({
  documentId: repeated(idText),
  interview: repeated(idText),
  point: repeated(z.enum([...POINTS, "none"])),
  code: repeated(idText),
  participant: repeated(idText),
  stage: repeated(z.string().max(60)),
});
export type HighlightFilter = z.infer<typeof highlightFilter>;
