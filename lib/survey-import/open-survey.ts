import { containerOf, refuseBinary } from "@/lib/import/signatures";
import { openJson } from "./json-sheet";
import { isCalledTable } from "./not-a-survey";
import { openTable } from "./open-table";
import type { SurveyMapping } from "./schema";
import type { OpenedSheet } from "./sheet";
import type { RawTable } from "./table/raw-table";
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
  if ("sheets" in file) return firstOpened(file.sheets.map(sheetTable), { name: file.name, hints });
  if (containerOf(file.bytes) !== null || refuseBinary(file.bytes) !== null) return { kind: "not-a-survey" };
  const json = openJson(file.bytes, hints);
  if (json.kind !== "not-a-survey") return json;
  const table = delimitedTable(file.bytes, { alone: hints.format !== undefined || isCalledTable(file.name) });
  return table === null ? json : openTable(table, { name: file.name, hints });
}

/** The first sheet of a workbook that holds answers; where none does, why the first that might was refused. */
function firstOpened(tables: readonly RawTable[], options: Parameters<typeof openTable>[1]): OpenedSheet {
  let refused: OpenedSheet | null = null;
  for (const table of tables) {
    const opened = openTable(table, options);
    if (opened.kind === "sheet") return opened;
    if (opened.kind === "refused") refused ??= opened;
  }
  return refused ?? { kind: "not-a-survey" };
}
