import { z } from "zod";
import { CODE_KINDS } from "@/lib/codebook/vocabulary";
import { DIRECTIONS, type Direction, POINTS, SEVERITIES, type Severity } from "@/lib/highlights/vocabulary";
import { AUDIENCES, ROLES, type Role } from "@/lib/participants/vocabulary";
import { dayText, idText, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";

/** The one filter of the grid; it lives in the URL. Values repeat for "or"; `persona=none` finds those without. */
export const gridFilter = z.strictObject({
  persona: repeated(idText),
  audience: repeated(z.enum(AUDIENCES)),
  stage: repeated(z.string().max(60)),
  role: repeated(z.enum([...ROLES, "none"])),
  source: repeated(z.enum(["interview", "questionnaire"])),
  point: repeated(z.enum(POINTS)),
});
export type GridFilter = z.infer<typeof gridFilter>;

/** What is asked of the themes: the filter, and how many quotes each row brings (4 unless said; a board of all personas asks for none). */
export const themesQuery = z.strictObject({ ...gridFilter.shape, quotes: z.coerce.number().int().min(0).max(10).optional() });
export type ThemesQuery = z.infer<typeof themesQuery>;

/**
 * A quote as a list shows it. `verbatim` false: the researcher's note, set without quotation marks. It stands in an interview, or in the open answer that
 * `answer` names; then its code is that of the reply, R-208, and it has a participant only where the reply is linked to one.
 */
export type ThemeQuote = TextPlace & {
  highlightId: string;
  documentId: string;
  quote: string;
  verbatim: boolean;
  participantCode: string;
  participantId: string | null;
  audience: string | null;
  role: string | null;
  startMs: number | null;
  date: string | null;
  starred: boolean;
};

/**
 * A code (or "not yet coded", codeId null) as read in one persona and stage: how many people of how many, in which words. People are those interviewed;
 * respondents stand beside them, and are never added to them (rule 1).
 */
export type Theme = {
  statement: string;
  codeId: string | null;
  people: number;
  of: number;
  interval: [number, number];
  respondents: number;
  respondentsOf: number;
  respondentsInterval: [number, number];
  byAudience: { audience: "prospect" | "customer" | "churned"; people: number; of: number; respondents: number; respondentsOf: number }[];
  /** distinct people interviewed by today's role, in the order of roles, those without one last; only roles somebody has */
  byRole: { role: Role | null; people: number }[];
  /** distinct people, each once, under the worst severity they gave it */
  severity: Record<Severity, number>;
  /** distinct people by what they were moved towards; one may stand in several */
  directions: Record<Direction, number>;
  /** of the distinct accounts of its people: their contract value in all, how many there are, and how many of them without a value */
  value: { sum: number; accounts: number; blank: number };
  /** quotes behind it in all, of which `quotes` shows the best ones, one person after the other */
  highlights: number;
  quotes: ThemeQuote[];
};

export type StageThemes = {
  stage: string;
  /** distinct people with a trigger, with a failure, in this stage */
  triggerPeople: number;
  failurePeople: number;
  /** distinct respondents with one */
  triggerRespondents: number;
  failureRespondents: number;
  triggers: Theme[];
  failures: Theme[];
  themes: Theme[];
};

export type PersonaThemes = {
  /** null: people without a persona */
  personaId: string | null;
  name: string;
  of: number;
  /** everyone who replied, under the filter, to a questionnaire that has open questions, whatever they wrote */
  respondentsOf: number;
  /** of those, who said no audience: they stand in no audience's column */
  respondentsWithoutAudience: number;
  ofByAudience: { prospect: number; customer: number; churned: number };
  /** codes of people heard under more than one audience over time: they stand in each of them (rule 8) and count once in `of` */
  severalAudiences: string[];
  stages: StageThemes[];
  /** highlights that were placed in no stage, under the stage name `none`; null where there are none */
  unplaced: StageThemes | null;
};

/** `uncounted`: people with words of theirs who count nowhere, since nobody said which audience they are (rule 9). */
export type ThemesSummary = { items: PersonaThemes[]; uncounted: { noAudience: number } };

/** Which row of the themes: its point, its code ("none": neither point, or not yet coded), and the filter it stands under. */
export const themeQuotesQuery = z.strictObject({
  ...gridFilter.omit({ point: true }).shape,
  point: z.enum([...POINTS, "none"]).optional(),
  code: idText.optional(),
  /** codes of these kinds only */
  kind: repeated(z.enum(CODE_KINDS)),
  /** the code and those below it, at any depth */
  family: z.stringbool().optional(),
  direction: z.enum(DIRECTIONS).optional(),
  severity: z.coerce.number().pipe(z.literal(SEVERITIES)).optional(),
  /** said in interviews of these days: from one on, up to another (that one no more) */
  since: dayText.optional(),
  before: dayText.optional(),
  /** said in interviews that nobody dated */
  undated: z.stringbool().optional(),
  /** so many of the best; all of them unless said */
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** the quotes that somebody hid from summaries, instead of those that are shown */
  hidden: z.stringbool().optional(),
});
export type ThemeQuotesQuery = z.infer<typeof themeQuotesQuery>;

/**
 * The quotes of one row, best first, of `highlights` behind it. `withheld` were counted and are not shown: their person refused to be quoted, or somebody
 * hid them.
 */
export type ThemeQuotes = {
  items: ThemeQuote[];
  people: number;
  respondents: number;
  highlights: number;
  withheld: { refused: number; hidden: number };
};

/** One cell of the evidence grid. People interviewed and respondents stand side by side; respondents may have no audience. */
export type GridCell = {
  stage: string | null;
  personaId: string | null;
  audience: string | null;
  point: string | null;
  codeId: string | null;
  people: number;
  respondents: number;
  highlights: number;
};
