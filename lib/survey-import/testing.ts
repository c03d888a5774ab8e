import type { SheetColumn, SurveySheet } from "./sheet";

/** A sheet of a plain table, for tests: its first row is the header. `columns` says what a tool's signature would. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  { columns = {}, ...given }: Partial<Omit<SurveySheet, "columns">> & { columns?: Record<number, Partial<SheetColumn>> } = {},
): SurveySheet {
  const [header = [], ...body] = rows;
  return {
    format: "csv:generic",
    confidence: 0.5,
    alternatives: [],
    title: null,
    encoding: "utf-8",
    delimiter: ",",
    headerRows: 1,
    zone: null,
    joiners: [],
    warnings: [],
    ...given,
    columns: header.map((text, column) => ({
      column,
      header: text,
      sub: null,
      code: null,
      role: null,
      group: null,
      part: null,
      ...columns[column],
    })),
    *rows() {
      for (const [at, cells] of body.entries()) yield { line: at + 2, cells: [...cells] };
    },
  };
}

/** Ids as they come: q0000001, q0000002 … */
export function ids(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `q${String(last).padStart(7, "0")}`;
  };
}

export const NOTHING_YET = { questionnaires: [], personas: [], accounts: [] };
