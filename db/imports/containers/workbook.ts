import readWorkbookFile from "read-excel-file/universal";
import { AppError } from "@/lib/errors";
import type { WorkbookSheet } from "@/lib/survey-import/table/raw-table-of";
import type { Archive } from "./archive";

/** Cells between the first and the last one of a sheet: a lone cell far away makes a sheet huge. */
const MOST_CELLS = 20_000_000;
const CELL = / r="([A-Z]{1,3})([1-9]\d{0,6})"/g;
const DAMAGED =
  "This spreadsheet is damaged and cannot be read. Open it in the program that wrote it and save it anew. Nothing of it was stored.";

/**
 * The sheets of a workbook (XLSX) with their cells as text, each as far as its last filled cell; null where the archive is none. Its members are unpacked
 * behind the caps of archives before anything else reads them. Numbers are as a spreadsheet shows them, days and times `YYYY-MM-DD HH:MM:SS`. Throws REFUSED.
 */
export async function readWorkbook(archive: Archive, bytes: Uint8Array): Promise<WorkbookSheet[] | null> {
  const parts = archive.members.filter(({ name }) => name.startsWith("xl/"));
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return null;
  for (const part of parts) {
    const content = await archive.read(part);
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) refuseTooWide(content);
  }
  try {
    const found = await readWorkbookFile(bytes.slice().buffer as ArrayBuffer, { parseNumber: shownNumber, trim: false });
    return found.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch {
    throw new AppError("REFUSED", DAMAGED);
  }
}

function refuseTooWide(sheet: Uint8Array): void {
  let widest = 0;
  let last = 0;
  for (const [, letters = "", row] of new TextDecoder().decode(sheet).matchAll(CELL)) {
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    widest = Math.max(widest, column);
    last = Math.max(last, Number(row));
  }
  if (widest * last <= MOST_CELLS) return;
  const size = `${widest.toLocaleString("en")} columns and ${last.toLocaleString("en")} rows`;
  throw new AppError(
    "REFUSED",
    `A sheet of this workbook reaches over ${size}: delete what stands far away from its table. Nothing was stored.`,
  );
}

/** Fifteen digits, as spreadsheets show and keep them: 0.1 + 0.2 is 0.3. */
function shownNumber(written: string): string {
  return String(Number(Number(written).toPrecision(15)));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace("T", " ");
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
