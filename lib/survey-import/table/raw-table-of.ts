import { type TextSlices, textSlices } from "@/lib/text/text-slices";
import { cleanCell } from "./clean-cell";
import { delimitedRows } from "./delimited";
import type { RawRow, RawTable } from "./raw-table";
import { declaredDelimiter, sniffDelimiter } from "./sniff-delimiter";

/** One sheet of a workbook, its cells as text; what opens workbooks is in `db/imports/containers`. */
export type WorkbookSheet = { name: string; rows: string[][] };

/** The rows of delimited text, its encoding and delimiter found; null where no delimiter parts its first lines. `alone`: a single column is a table too. */
export function delimitedTable(bytes: Uint8Array, { alone = false }: { alone?: boolean } = {}): RawTable | null {
  const source = textSlices(bytes);
  const [first = ""] = source.slices();
  const head = first.includes("\n") ? first.replaceAll("\r", "") : first.replaceAll("\r", "\n");
  const declared = declaredDelimiter(head);
  const delimiter = declared ?? sniffDelimiter(head);
  if (delimiter === null && !alone) return null;
  return {
    container: "csv",
    encoding: source.encoding,
    delimiter,
    title: null,
    rows: (faults) =>
      declared === null ? delimitedRows(source, delimiter ?? ",", faults) : withoutFirst(source, { delimiter: declared, faults }),
  };
}

function* withoutFirst(source: TextSlices, { delimiter, faults }: { delimiter: string; faults: Parameters<RawTable["rows"]>[0] }) {
  const rows = delimitedRows(source, delimiter, faults);
  rows.next();
  yield* rows;
}

/** What spreadsheets call a sheet until somebody else does: no title of a survey. */
const UNNAMED =
  /^(?:sheet|tabelle|tabellenblatt|feuil(?:le)?|hoja|planilha|foglio|blad|worksheet|лист|シート|form responses|formularantworten|antworten)\s*\d*$/i;

/** The rows of one sheet of a workbook; lines are its rows, counted from 1. */
export function sheetTable({ name, rows }: WorkbookSheet): RawTable {
  return { container: "xlsx", encoding: null, delimiter: null, title: UNNAMED.test(name) ? null : name, rows: () => sheetRows(rows) };
}

function* sheetRows(rows: readonly string[][]): Generator<RawRow, void> {
  for (const [index, cells] of rows.entries()) yield { line: index + 1, cells: cells.map(cleanCell), damaged: null };
}
