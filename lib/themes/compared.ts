import { z } from "zod";
import { CODE_KINDS, type CodeKind } from "@/lib/codebook/vocabulary";
import { dayText, repeated } from "@/lib/record";
import { gridFilter, type Theme } from "./schema";

/** What the columns of a comparison are: who said it, under which source, or before and since a day. */
export const COMPARED_BY = ["audience", "role", "persona", "source", "period"] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** Everything that is read by stage added up, each person once. */
export const WHOLE_JOURNEY = "all";

/** What is compared, under which filter. `open`: the stage whose rows come (the fullest where none is said, or one there is not); `board`: so many rows of each stage instead. */
export const comparedQuery = z.strictObject({
  ...gridFilter.omit({ point: true, stage: true }).shape,
  by: z.enum(COMPARED_BY).default("audience"),
  /** the first day of the later period, where periods are compared */
  day: dayText.optional(),
  open: z.string().max(60).optional(),
  board: z.coerce.number().int().min(1).max(20).optional(),
  /** only codes of these kinds */
  kind: repeated(z.enum(CODE_KINDS)),
  /** codes count under the one at the top of their branch, each person once */
  family: z.stringbool().optional(),
  /** quotes of each row */
  quotes: z.coerce.number().int().min(0).max(10).default(0),
});
export type ComparedQuery = z.output<typeof comparedQuery>;

/** One column: its people heard and its respondents asked, the denominators of its cells (rule 3). */
export type ComparedColumn = { key: string; name: string; people: number; respondents: number };

/** People interviewed and respondents of a row in one column, side by side. */
export type ComparedCell = [people: number, respondents: number];

/** A code (or "not yet coded") as it is read in one stage: its people in all and by column; `cells` in the order of the columns, none on a board. */
export type ComparedTheme = Pick<
  Theme,
  "statement" | "codeId" | "people" | "respondents" | "highlights" | "severity" | "directions" | "value" | "quotes"
> & { kind: CodeKind | null; cells: ComparedCell[] };

export type Both = { people: number; respondents: number };

/** A stage's rows, and how many name a trigger or a failure at all. `rows`: how many rows there are of each, however many were sent. */
export type ComparedStage = {
  stage: string;
  naming: { trigger: Both; failure: Both };
  rows: { triggers: number; failures: number; themes: number };
  triggers: ComparedTheme[];
  failures: ComparedTheme[];
  themes: ComparedTheme[];
};

/** A stage as the ribbon shows it: how many name a trigger and a failure, and the one that most name. */
export type StageGlance = Pick<ComparedStage, "stage" | "naming"> & { top: { trigger: string | null; failure: string | null } };

export type ComparedThemes = {
  by: ComparedBy;
  columns: ComparedColumn[];
  /** everyone heard and everyone asked under the filter: the denominator of a whole row */
  of: number;
  respondentsOf: number;
  respondentsWithoutAudience: number;
  /** codes of people who stand in several columns: heard under two audiences, or before and since the day */
  severalColumns: string[];
  stages: StageGlance[];
  /** the stage that is read; null on a board */
  open: ComparedStage | null;
  board: ComparedStage[] | null;
  /** people with words of theirs who count nowhere, since nobody said which audience they are (rule 9) */
  uncounted: number;
};
