import { openTable } from "./open-table";
import type { SurveyMapping } from "./schema";
import type { OpenedSheet } from "./sheet";
import { delimitedTable, sheetTable, type WorkbookSheet } from "./table/raw-table-of";

/** A file that may be an export of answers: its bytes, or the sheets of the workbook that it was. */
export type SurveyFile = { name: string; hints?: Pick<SurveyMapping, "format" | "headerRows"> } & (
  | { bytes: Uint8Array }
  | { sheets: readonly WorkbookSheet[] }
);

/**
 * Opens an export of answers: finds its encoding, delimiter, tool and header rows by what is in it, never by its name, and what each column is. A file with
 * a fault that makes its rows untrustworthy is refused with line and reason; a table of something else, or a text, is "not-a-survey" unless `hints`
 * name its format. Never throws. Signatures: design note on survey imports, 4.1.
 */
export function openSurvey(file: SurveyFile): OpenedSheet {
  const hints = file.hints ?? {};
  const tables = "sheets" in file ? file.sheets.map(sheetTable) : [delimitedTable(file.bytes, { alone: hints.format !== undefined })];
  let refused: OpenedSheet | null = null;
  for (const table of tables) {
    if (table === null) continue;
    const opened = openTable(table, hints);
    if (opened.kind === "sheet") return opened;
    if (opened.kind === "refused") refused ??= opened;
  }
  return refused ?? { kind: "not-a-survey" };
}
