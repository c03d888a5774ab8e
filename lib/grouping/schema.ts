import { z } from "zod";
import type { ComparingState } from "@/lib/meaning/schema";
import { idText } from "@/lib/record";
import type { ThemeQuote } from "@/lib/themes/schema";

/** So many of so many: of the smaller of two codes, those that the other has too. */
export type Shared = { both: number; of: number };

export type GroupedCode = { codeId: string; name: string; highlights: number; people: number; respondents: number };

/** Why two codes may mean the same: their names or definitions say so, their highlights lie on one another, or their quotes say much the same. */
export const MERGE_REASONS = ["name", "overlap", "meaning"] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/**
 * Two codes that may be one: `into` is the one with more highlights. `shared`: highlights of the smaller that carry the other or lie over half on one of
 * it; `people` and `respondents` whom both have. `names`: how alike names and definitions are, 0 to 1. `between`: how alike their quotes are on the study's
 * axes, mean cosine, beside how alike quotes of one of them are (`inside`, the lower) and those of any two codes (`usual`); null with too few quotes.
 */
export type MergeProposal = {
  from: GroupedCode & { quotes: ThemeQuote[] };
  into: GroupedCode & { quotes: ThemeQuote[] };
  reasons: MergeReason[];
  shared: Shared;
  people: Shared;
  respondents: Shared;
  names: number;
  between: number | null;
  inside: number | null;
  usual: number | null;
};

/** A group of a code's quotes that say much the same, with words that stand in it and hardly elsewhere in the code. */
export type QuoteGroup = {
  words: string[];
  highlightIds: string[];
  people: number;
  respondents: number;
  inside: number;
  quotes: ThemeQuote[];
};

/** A code whose quotes fall into groups: `between` them they are as unlike as quotes of two codes usually are (`usual`). */
export type SplitProposal = { code: GroupedCode; groups: QuoteGroup[]; between: number; usual: number };

/** Two codes that somebody keeps apart, or one that somebody keeps whole (`other` null). */
export type KeptCodes = { code: { id: string; name: string }; other: { id: string; name: string } | null };

/** What may be merged and split, the most telling first. While `state` is "reading" the quotes of some texts are not compared yet. */
export type CodeGroups = {
  state: ComparingState;
  done: number;
  total: number;
  codes: number;
  merges: MergeProposal[];
  splits: SplitProposal[];
  kept: KeptCodes[];
};

/** Without `otherId` the code stays whole. */
export const keepInput = z.strictObject({ codeId: idText, otherId: idText.optional() });
export type KeepInput = z.infer<typeof keepInput>;
