import { z } from "zod";
import type { Point } from "@/lib/highlights/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import { CODE_COLORS, CODE_KINDS, type CodeColor, type CodeKind } from "./vocabulary";

/** One letter or digit, kept small. */
const keyText = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}]$/u, "one letter or digit");

/** An entry of the codebook: a word for a theme, with when to use it, when not, and an example. */
export const codeInput = z.strictObject({
  name: lineText(120),
  kind: z.enum(CODE_KINDS).optional(),
  parentId: idText.nullish(),
  definition: proseText().optional(),
  whenToUse: proseText().optional(),
  whenNot: proseText().optional(),
  example: proseText().optional(),
  color: z.enum(CODE_COLORS).nullish(),
  /** a letter or digit that gives this code in the workspace */
  key: keyText.nullish(),
});
export type CodeInput = z.infer<typeof codeInput>;
export const codePatch = codeInput.partial();
export type CodePatch = z.infer<typeof codePatch>;

/** `highlights` and `people` count what hangs on this code itself, not on its children. */
export type Code = Recorded & {
  name: string;
  kind: CodeKind;
  parentId: string | null;
  definition: string;
  whenToUse: string;
  whenNot: string;
  example: string;
  color: CodeColor | null;
  key: string | null;
  /** its place among those with the same parent; alike ones stand by name */
  position: number;
  highlights: number;
  people: number;
};

/** What left a code when it was deleted or merged; handing it to restore puts all of it back. `added`: the other code was new there. */
export const codeUndo = z.strictObject({
  /** the code that took its place; null where none did */
  to: idText.nullish(),
  highlights: z
    .array(z.strictObject({ id: idText, added: z.boolean() }))
    .max(100_000)
    .optional(),
  suggestions: z
    .array(z.strictObject({ id: idText, added: z.boolean() }))
    .max(100_000)
    .optional(),
  /** the codes that hung under it, with the place of the surviving code before */
  children: z.array(idText).max(5000).optional(),
  toParentId: idText.nullish(),
});
export type CodeUndo = z.infer<typeof codeUndo>;

/** `into` stays: every highlight of the other code carries it instead. */
export const mergeCodeInput = z.strictObject({ into: idText });

/** A code that left, and what brings it back. */
export type CodeGone = { undo: CodeUndo };
export const restoreCodeInput = z.strictObject({ undo: codeUndo.optional() });

/** Hangs a code under a parent (null: at the top), before one of the codes there; null: after the last of them. */
export const placeCodeInput = z.strictObject({ parentId: idText.nullable(), beforeId: idText.nullable() });
export type PlaceCodeInput = z.infer<typeof placeCodeInput>;

/** What a merge would do, before it is done. People are counted once each, however many highlights. */
export type MergePreview = {
  /** highlights that would carry the other code from then on */
  moving: number;
  /** of those, the ones that carry both codes already, and would be counted once */
  both: number;
  /** highlights that share words with a highlight of the other code, without carrying it: both stay, over one another */
  overlapping: number;
  people: { from: number; into: number; after: number };
  /** codes that would hang under the one that stays */
  children: number;
};

/** One share of a split: the code that takes it (one there is, or a new name beside the old code) and the highlights it takes. */
const splitPart = z.strictObject({
  codeId: idText.optional(),
  name: lineText(120).optional(),
  highlightIds: z.array(idText).max(20_000),
});

/** Deals the highlights of a code out. `dissolve`: the code leaves the codebook, for which each of its highlights must have been dealt. */
export const splitCodeInput = z.strictObject({ parts: z.array(splitPart).min(1).max(9), dissolve: z.boolean().default(false) });
export type SplitCodeInput = z.infer<typeof splitCodeInput>;

/** A highlight as a list outside its interview shows it: without the words of those who refused to be quoted (rule 14). */
export type CodeEvidence = {
  highlightId: string;
  interviewId: string;
  documentId: string;
  /** null: somebody whose words these are refused to be quoted */
  quote: string | null;
  verbatim: boolean;
  date: string | null;
  startMs: number | null;
  people: { code: string; audience: Audience | null; role: Role | null }[];
  stage: string | null;
  point: Point | null;
  codeIds: string[];
};

type Used = { highlights: number; people: number };

/** How often each stage, step and point was heard: highlights, and people counted once. `none`: highlights without one. */
export type VocabularyUse = { stages: Record<string, Used>; steps: Record<string, Used>; points: Record<Point | "none", Used> };
