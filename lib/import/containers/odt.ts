import { type ContainedText, containedText, leftOut } from "./contained";
import { mark } from "./marks";
import {
  addMark,
  addText,
  closeCell,
  closeParagraph,
  closeRow,
  newSheet,
  openCell,
  openParagraph,
  openRow,
  type Sheet,
  sheetText,
} from "./sheet";
import { readXml, type XmlElement } from "./xml";

/** What stands in the body and is no text of it: deleted words, footnotes, declarations of fields. */
const PASSED_OVER = new Set(["tracked-changes", "note", "forms", "sequence-decls", "variable-decls", "user-field-decls"]);

type Reading = {
  sheet: Sheet;
  inBody: boolean;
  passing: number;
  notes: number;
  /** the annotation being read: its words are a remark, not text */
  annotation: string | null;
  remarks: Map<string, string>;
  creator: boolean;
};

/** In OpenDocument, white space folds to one space; tabs and several spaces are elements of their own. */
function addFolded(sheet: Sheet, text: string): void {
  const folded = text.replace(/[ \t\r\n]+/g, " ");
  const open = sheet.lines.at(-1) ?? "";
  addText(sheet, open === "" || open.endsWith(" ") ? folded.replace(/^ /, "") : folded);
}

function openBody(reading: Reading, { name, attributes }: XmlElement): void {
  const { sheet } = reading;
  if (name === "p" || name === "h") openParagraph(sheet);
  else if (name === "tab") addMark(sheet, "\t");
  else if (name === "line-break") addMark(sheet, "\n");
  else if (name === "s") addMark(sheet, " ".repeat(Math.min(100, Number(attributes.get("c") ?? 1) || 1)));
  else if (name === "table-row") openRow(sheet);
  else if (name === "table-cell" || name === "covered-table-cell") openCell(sheet);
  else if (name === "annotation") {
    reading.annotation = attributes.get("name") ?? `unnamed ${reading.remarks.size}`;
    reading.remarks.set(reading.annotation, "");
    addMark(sheet, mark(reading.annotation, "start"));
  } else if (name === "annotation-end") addMark(sheet, mark(attributes.get("name") ?? "", "end"));
}

function closeBody(reading: Reading, { name, attributes }: XmlElement): void {
  const { sheet } = reading;
  if (name === "p") closeParagraph(sheet);
  else if (name === "h") closeParagraph(sheet, Number(attributes.get("outline-level") ?? 1) || 1);
  else if (name === "table-row") closeRow(sheet);
  else if (name === "table-cell" || name === "covered-table-cell") closeCell(sheet);
}

function open(reading: Reading, element: XmlElement): void {
  if (reading.passing > 0) reading.passing += 1;
  else if (reading.annotation !== null) reading.creator ||= element.name !== "p" && element.name !== "span";
  else if (element.name === "text" && element.space.includes("office")) reading.inBody = true;
  else if (reading.inBody && PASSED_OVER.has(element.name)) {
    reading.passing = 1;
    if (element.name === "note") reading.notes += 1;
  } else if (reading.inBody) openBody(reading, element);
}

function close(reading: Reading, element: XmlElement): void {
  if (reading.passing > 0) reading.passing -= 1;
  else if (element.name === "annotation") reading.annotation = null;
  else if (reading.annotation !== null) {
    if (element.name === "p") reading.remarks.set(reading.annotation, `${reading.remarks.get(reading.annotation) ?? ""}\n`);
    else if (element.name !== "span") reading.creator = false;
  } else if (element.name === "text" && element.space.includes("office")) reading.inBody = false;
  else if (reading.inBody) closeBody(reading, element);
}

function text(reading: Reading, words: string): void {
  if (reading.passing > 0) return;
  const { annotation } = reading;
  if (annotation === null) addFolded(reading.sheet, words);
  else if (!reading.creator) reading.remarks.set(annotation, (reading.remarks.get(annotation) ?? "") + words.replace(/\s+/g, " "));
}

/**
 * The words of an OpenDocument text (content.xml): paragraphs, headings, tables, line breaks; deleted words and footnotes are not in it.
 * Annotations keep the words they were set on. Throws REFUSED as `readXml` does.
 */
export function readOdt(content: string): ContainedText {
  const reading: Reading = {
    ...{ sheet: newSheet(), inBody: false, passing: 0, notes: 0 },
    ...{ annotation: null, remarks: new Map<string, string>(), creator: false },
  };
  readXml(content, {
    open: (element) => open(reading, element),
    close: (element) => close(reading, element),
    text: (words) => text(reading, words),
  });
  const warnings = leftOut(reading.notes, "footnote", "footnotes");
  return containedText({ format: "odt", marked: sheetText(reading.sheet), remarks: reading.remarks, warnings });
}
