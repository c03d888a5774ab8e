import type { SurveyMapping } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";

/** What a column holds below its header: how many cells are filled, and its first different values; `many`: there are more of them. */
export type ColumnFacts = { filled: number; values: string[]; many: boolean };

/** The first rows of a table as they stand, and its first one folded: what a tool is known by. */
export type Head = { rows: string[][]; header: string[]; container: "csv" | "xlsx" };

/** How sure a signature is, 0 to 1, and how many header rows such a file has. */
export type Recognised = { confidence: number; headerRows: 1 | 2 | 3 };

/** A table whose tool is known: its header rows as they stand, and what its columns hold below them. */
export type Opened = { head: Head; headerRows: 1 | 2 | 3; facts: ColumnFacts[] };

/** A survey tool: how its exports are known, and what their columns are. Its name is that of the report's format, without the container. */
export type Tool = {
  name: string;
  recognise: (head: Head) => Recognised | null;
  columns: (opened: Opened) => SheetColumn[];
  /** how several choices stand in one cell, likeliest first */
  joiners: (opened: Opened) => readonly string[];
  /** the zone of its times, where it has one of its own or the file says it */
  zone?: (opened: Opened) => string | null;
  /** how its columns are read, where the file itself says so, and what each row becomes first; null: it does not say */
  reads?: (opened: Opened) => { mapping: SurveyMapping; cells: (cells: string[]) => string[] } | null;
  /** why a row is no answer (a preview, a test); null: it is one */
  skips?: (opened: Opened) => (cells: readonly string[]) => string | null;
};
