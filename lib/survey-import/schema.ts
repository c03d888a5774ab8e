import { z } from "zod";
import type { Outcome } from "@/lib/accounts/vocabulary";
import { stepText } from "@/lib/journey/schema";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { question } from "@/lib/questionnaires/definition";
import { RESPONDENT_FIELDS } from "@/lib/questionnaires/vocabulary";
import { idText, lineText, proseText } from "@/lib/record";

/**
 * What a column of an export is. `question`: part of a question. `field`: kept beside the answers (plan, a hidden field). `key`: the other tool's id of
 * the response. `person`: links to a participant by code, address or name and is not kept. `personal`: left out, as personal data. `ignore`: left out.
 */
export const COLUMN_ROLES = [
  "question",
  "field",
  "key",
  "started",
  "submitted",
  "status",
  "progress",
  "seconds",
  "language",
  "person",
  "personal",
  "ignore",
  ...RESPONDENT_FIELDS,
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Columns are numbered from 0, as they stand in the file. */
const column = z.number().int().min(0).max(10_000);

/** "plan = Enterprise → persona IT admin": the first rule of a field that fits a row gives it its value. */
export const mappingRule = z.strictObject({
  column,
  is: z.array(z.string().max(500)).min(1).max(200),
  field: z.enum(RESPONDENT_FIELDS),
  /** a persona's name or id, an audience, a role, an account's name, a stage or step, a wave */
  value: lineText(300),
});
export type MappingRule = z.infer<typeof mappingRule>;

/** A question of the mapping: how its columns are read. Its slots name columns as `c<number>` until it is stored. */
export const mappedQuestion = z.strictObject({ ...question.shape, columns: z.array(column).min(1).max(600) });
export type MappedQuestion = z.infer<typeof mappedQuestion>;

/**
 * What somebody put right about how an export is read; everything left out is found by the program and shown before storing. Kept with the
 * questionnaire, and applied by itself to the next file with the same headers.
 */
export const surveyMapping = z.strictObject({
  /** the questionnaire that takes the rows; null: a new one; absent: the one whose headers fit, else a new one */
  questionnaireId: idText.nullish(),
  title: proseText(300).optional(),
  /** "csv:typeform" … where the program was wrong; "csv:accounts": a table of companies */
  format: z.string().max(40).optional(),
  headerRows: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** rows that are damaged are left out; otherwise a file that has some is refused whole */
  leaveOutFaulty: z.boolean().optional(),
  dayOrder: z.enum(["day-first", "month-first"]).optional(),
  /** an IANA zone that times without one were written in */
  zone: z.string().max(60).optional(),
  /** the headers that it was made for, as found; compared with those of the next wave */
  headers: z.array(z.string().max(2000)).max(10_001).optional(),
  columns: z
    .array(z.strictObject({ column, role: z.enum(COLUMN_ROLES) }))
    .max(10_001)
    .optional(),
  /** questions as put right; columns that none of them has are grouped by the program */
  questions: z.array(mappedQuestion).max(2000).optional(),
  rules: z.array(mappingRule).max(500).optional(),
  defaults: z
    .strictObject({
      audience: z.enum(AUDIENCES).nullish(),
      personaId: idText.nullish(),
      role: z.enum(ROLES).nullish(),
      step: stepText.nullish(),
      wave: proseText(100).nullish(),
    })
    .optional(),
  /** personal columns that are kept all the same: somebody said so */
  keep: z.array(column).max(10_001).optional(),
});
export type SurveyMapping = z.infer<typeof surveyMapping>;

/** One column as the preview shows it. `samples` are its first different values; of a personal column, masked. */
export type PreviewColumn = {
  column: number;
  header: string;
  /** what stands under it in a second header row: an option, a row, "Open-Ended Response" */
  sub: string | null;
  role: ColumnRole;
  personalData: boolean;
  stored: boolean;
  filled: number;
  distinct: number;
  samples: string[];
  /** the question it is part of, by its place in `questions`; null: none */
  question: number | null;
};

/** A question as the preview shows it: how it will be read, how sure the program is (0 to 1), and what it found. */
export type PreviewQuestion = {
  question: MappedQuestion;
  confidence: number;
  answered: number;
  /** the answers of a closed one with their counts, most first; of a multiple choice each option */
  values: { value: string; label: string; count: number; number: number | null }[];
  /** cells that hold words which are no option */
  writeIns: number;
  /** a sentence where the program asks: "Is Strongly agree the high end?" */
  doubt: string | null;
};

/** What the preview of an export shows before anything is stored. */
export type SurveyPreview = {
  format: string;
  /** how sure the program is of the tool, 0 to 1 */
  confidence: number;
  /** the next likely ones */
  alternatives: { format: string; confidence: number }[];
  title: string;
  encoding: string | null;
  delimiter: string | null;
  headerRows: number;
  dayOrder: "day-first" | "month-first" | null;
  zone: string | null;
  columns: PreviewColumn[];
  questions: PreviewQuestion[];
  /** rows left out and why, with the first lines of each */
  leftOut: { reason: string; rows: number; lines: number[] }[];
  complete: number;
  partial: number;
  firstDay: string | null;
  lastDay: string | null;
  /** what the rows say about their people, counted; a `cell` that could not be read has the value "" and the column it stands in */
  classified: { field: string; value: string; rows: number; cell?: string; column?: number }[];
  /** the questionnaire that takes them; null: a new one */
  questionnaireId: string | null;
  /** the mapping as it would be kept: what was found with what was put right */
  mapping: SurveyMapping;
  warnings: string[];
};

/** What a column of a table of companies says of them. */
export const ACCOUNT_MEANINGS = ["name", "plan", "value", "outcome"] as const;
export type AccountMeaning = (typeof ACCOUNT_MEANINGS)[number];

/** What the preview of a table of companies shows: which columns say what, and what they hold. `per`: what the money is paid for. */
export type AccountsPreview = {
  format: "csv:accounts";
  columns: { column: number; header: string; meaning: AccountMeaning | null }[];
  per: "month" | "year" | null;
  rows: number;
  /** rows that name what they pay, and their sum a year */
  withValue: number;
  valuePerYear: number;
  plans: { plan: string; rows: number }[];
  outcomes: { cell: string; outcome: Outcome | null; rows: number }[];
  leftOut: { reason: string; rows: number; lines: number[] }[];
  warnings: string[];
};
