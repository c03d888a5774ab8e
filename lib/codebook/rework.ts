import { z } from "zod";
import type { Point } from "@/lib/highlights/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { idText, lineText } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";

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
  respondents: { from: number; into: number; after: number };
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
export type CodeEvidence = TextPlace & {
  highlightId: string;
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

type Used = { highlights: number; people: number; respondents: number };

/** How often each stage, step and point was heard: highlights, and people and respondents counted once, side by side. `none`: highlights without one. */
export type VocabularyUse = { stages: Record<string, Used>; steps: Record<string, Used>; points: Record<Point | "none", Used> };

/** A codebook as a table or as lines of paths. `dotted`: points in names part codes ("needs.time"), as Taguette users write them. `dryRun`: tells, stores nothing. */
export const codebookFile = z.strictObject({
  text: z.string().max(4_000_000),
  dotted: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type CodebookFile = z.infer<typeof codebookFile>;

/** What a line of a codebook file comes to. `unchanged`: the codebook says so already. */
export const FILE_VERDICTS = ["new", "changed", "unchanged", "refused"] as const;
export type FileVerdict = (typeof FILE_VERDICTS)[number];
export type CodebookFileRow = {
  /** the line of the file it begins on */
  line: number;
  /** the code's names from the top down */
  path: string[];
  verdict: FileVerdict;
  /** what would be other than it is, in the words of the form */
  changes: string[];
  /** why it is refused, or what of it is left out */
  note: string | null;
};
export type CodebookFileReport = { rows: CodebookFileRow[]; counts: Record<FileVerdict, number>; stored: boolean };
