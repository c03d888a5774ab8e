import type { ColumnRole, SurveyMapping } from "./schema";

/** One column of an export. `header` is cleaned of markup and entities; `sub` stands under it in a second header row; `code` is the tool's own name of it. */
export type SheetColumn = {
  column: number;
  header: string;
  sub: string | null;
  code: string | null;
  /** what the tool's signature says the column is; null: not known from the header */
  role: ColumnRole | null;
  /** columns of one question have the same group; null: the signature says nothing */
  group: string | null;
  /** what it holds of its group's question: the answer, one option, one row, one of several open answers, own words, a comment; "derived" is never imported */
  part: "answer" | "option" | "row" | "entry" | "write-in" | "comment" | "ids" | "derived" | null;
};

export type SheetRow = { line: number; cells: string[] };

/** Why a row is not read: a test, a preview, an empty line (left out), or a fault (rejected). */
export type SheetProblem = { line: number; outcome: "skipped" | "rejected"; reason: string };

/**
 * An export, opened: its tool, its columns, its rows as often as they are asked for (each time from the first on; memory does not grow with their
 * number). `joiners`: how this tool joins several choices in one cell, likeliest first.
 */
export type SurveySheet = {
  format: string;
  confidence: number;
  alternatives: { format: string; confidence: number }[];
  /** the title where the file names one */
  title: string | null;
  encoding: string | null;
  delimiter: string | null;
  headerRows: number;
  zone: string | null;
  columns: SheetColumn[];
  joiners: readonly string[];
  warnings: string[];
  /** how its columns are read, where the file itself says so (our own export) */
  mapping?: SurveyMapping;
  rows: () => Generator<SheetRow | SheetProblem, void>;
};

export type OpenedSheet =
  | { kind: "sheet"; sheet: SurveySheet }
  | { kind: "refused"; reason: string; format: string | null }
  | { kind: "not-a-survey" };
