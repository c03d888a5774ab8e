import type { Encoding } from "@/lib/text/decode";

/** A row as it stands in the file, cells cleaned and trimmed; `line` is where it begins, `damaged` says in a sentence why it cannot be trusted. */
export type RawRow = { line: number; cells: string[]; damaged: string | null };

/** What is found wrong while the rows of a table are read; counted anew by each reading that hands one in. */
export type Faults = {
  /** the line of a quotation mark that is never closed */
  unclosed: number | null;
  /** lines of quotation marks that stand inside quoted cells without being doubled; the first twenty */
  loose: number[];
  /** cells with characters that an earlier program had lost */
  lostCells: number;
};

/** An export as rows of text, read as often as asked: from CSV, or from one sheet of a workbook. */
export type RawTable = {
  container: "csv" | "xlsx";
  encoding: Encoding | null;
  delimiter: string | null;
  title: string | null;
  rows: (faults?: Faults) => Generator<RawRow, void>;
};

export function noFaults(): Faults {
  return { unclosed: null, loose: [], lostCells: 0 };
}
