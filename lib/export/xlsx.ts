import { strToU8, Zip, ZipDeflate } from "fflate";
import { type Cell, withoutGuard } from "./csv";

/** A cell of a workbook: a moment is written as a date. */
export type WorkbookCell = Cell | { moment: string };

const LONGEST = 32_767;
const DAY = 86_400_000;
/** Days from Excel's first to the first of 1970. */
const EPOCH = 25_569;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts that say which sheets there are; sheet 1 is `xl/worksheets/sheet1.xml`. */
function partsOf(names: readonly string[]): Record<string, string> {
  const each = (part: (place: number) => string) => names.map((_, index) => part(index + 1)).join("");
  const types = each((place) => `<Override PartName="/xl/worksheets/sheet${place}.xml" ContentType="${SHEET}.worksheet+xml"/>`);
  const relations = each((place) => `<Relationship Id="rId${place}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place}.xml"/>`);
  const sheets = names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>${types}<Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
}

const SHEET_START = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_END = "</sheetData></worksheet>";

/** A sheet: its name, and its rows as they come, some at a time. */
export type WorkbookSheet = { name: string; rows: Iterable<readonly (readonly WorkbookCell[])[]> };

/**
 * A workbook (Office Open XML, ECMA-376), piece by piece as its rows come, so that memory does not grow with their number; the first row of each sheet is
 * the heading, bold and frozen. Texts are texts: no spreadsheet runs them. What is longer than a cell may be (32,767) is cut.
 */
export function* workbook(sheets: readonly WorkbookSheet[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const part = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 4 });
    zip.add(file);
    return file;
  };
  for (const [name, xml] of Object.entries(partsOf(sheets.map(({ name: title }) => sheetName(title)))))
    part(name).push(strToU8(XML + xml), true);
  for (const [index, { rows }] of sheets.entries()) {
    const file = part(`xl/worksheets/sheet${index + 1}.xml`);
    file.push(strToU8(XML + SHEET_START));
    let line = 0;
    for (const some of rows) {
      file.push(strToU8(some.map((row, at) => rowXml(row, line + at + 1)).join("")));
      line += some.length;
      yield* ready.splice(0);
    }
    file.push(strToU8(SHEET_END), true);
  }
  zip.end();
  yield* ready.splice(0);
}

function rowXml(row: readonly WorkbookCell[], line: number): string {
  return `<row r="${line}">${row.map((cell, at) => cellXml(cell, `${letters(at)}${line}`, line === 1)).join("")}</row>`;
}

function cellXml(cell: WorkbookCell, place: string, heading: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return `<c r="${place}" s="1"><v>${Date.parse(cell.moment) / DAY + EPOCH}</v></c>`;
  // an apostrophe that reading would take for the guard of a formula is doubled
  const text = withoutGuard(cell) === cell ? cell : `'${cell}`;
  return `<c r="${place}"${heading ? ' s="2"' : ""} t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST))}</t></is></c>`;
}

/** A, B … Z, AA … */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

/** What XML 1.0 cannot hold is left out. */
function xmlText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in the file
      .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\r", "&#13;")
  );
}

function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\]/g, " ")
      .trim()
      .slice(0, 31)
      .trim() || "Answers"
  );
}
