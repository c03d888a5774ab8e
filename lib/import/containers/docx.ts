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

/** The parts of a Word document that are read, as XML; all but the first may be missing. */
export type WordParts = { document: string; comments: string | null; styles: string | null };

/** Deleted or moved-away words, and the second copy of text boxes kept for older programs. */
const PASSED_OVER = new Set(["del", "moveFrom", "Fallback"]);
const BREAKS: Record<string, string> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

type Reading = {
  sheet: Sheet;
  headings: ReadonlyMap<string, number>;
  levels: number[];
  passing: number;
  runs: number;
  inText: boolean;
  notes: number;
};

const isWord = ({ space }: XmlElement) => space.includes("wordprocessingml");

/** Style ids of headings with their level: by the style's own name, whatever language the id is in. */
function headingsOf(styles: string | null): Map<string, number> {
  const headings = new Map<string, number>();
  if (styles === null) return headings;
  let id: string | null = null;
  readXml(styles, {
    open({ name, attributes }) {
      if (name === "style") id = attributes.get("styleId") ?? null;
      const level = name === "name" ? /^(?:heading ([1-9])|(title))$/i.exec(attributes.get("val") ?? "") : null;
      if (id !== null && level) headings.set(id, Number(level[1] ?? 1));
    },
    close({ name }) {
      if (name === "style") id = null;
    },
    text: () => undefined,
  });
  return headings;
}

/** The remarks of `word/comments.xml` by the ids that the text refers to; paragraphs of one remark stand on lines of their own. */
function remarksOf(comments: string | null): Map<string, string> {
  const remarks = new Map<string, string>();
  if (comments === null) return remarks;
  let id: string | null = null;
  let inText = false;
  readXml(comments, {
    open({ name, attributes }) {
      if (name === "comment") id = attributes.get("id") ?? null;
      inText = name === "t";
    },
    close({ name }) {
      inText = false;
      if (id !== null && name === "p") remarks.set(id, `${remarks.get(id) ?? ""}\n`);
      if (name === "comment") id = null;
    },
    text(text) {
      if (id !== null && inText) remarks.set(id, (remarks.get(id) ?? "") + text);
    },
  });
  return remarks;
}

type Opening = (reading: Reading, value: string, id: string) => void;

const OPENINGS = new Map<string, Opening>([
  ["pStyle", (reading, style) => reading.levels.splice(-1, 1, reading.headings.get(style) ?? 0)],
  ["t", (reading) => Object.assign(reading, { inText: true })],
  ["r", (reading) => Object.assign(reading, { runs: reading.runs + 1 })],
  ["tr", ({ sheet }) => openRow(sheet)],
  ["tc", ({ sheet }) => openCell(sheet)],
  ["footnoteReference", (reading) => Object.assign(reading, { notes: reading.notes + 1 })],
  ["endnoteReference", (reading) => Object.assign(reading, { notes: reading.notes + 1 })],
  ["commentRangeStart", ({ sheet }, _, id) => addMark(sheet, mark(id, "start"))],
  ["commentRangeEnd", ({ sheet }, _, id) => addMark(sheet, mark(id, "end"))],
  ["commentReference", ({ sheet }, _, id) => addMark(sheet, mark(id, "start"))],
]);

function openWord(reading: Reading, { name, attributes }: XmlElement): void {
  const opening = OPENINGS.get(name);
  if (name === "p") {
    openParagraph(reading.sheet);
    reading.levels.push(0);
  } else if (opening) opening(reading, attributes.get("val") ?? "", attributes.get("id") ?? "");
  else if (reading.runs > 0) addText(reading.sheet, BREAKS[name] ?? "");
}

function closeWord(reading: Reading, name: string): void {
  const { sheet } = reading;
  if (name === "p") closeParagraph(sheet, reading.levels.pop());
  else if (name === "r") reading.runs -= 1;
  else if (name === "t") reading.inText = false;
  else if (name === "tr") closeRow(sheet);
  else if (name === "tc") closeCell(sheet);
}

/**
 * The words of a Word document (Office Open XML, ECMA-376): paragraphs, tables, text boxes, line breaks; deleted words are not in it, nor are
 * headers and footers. Comments keep the words they were set on. Throws REFUSED as `readXml` does.
 */
export function readDocx({ document, comments, styles }: WordParts): ContainedText {
  const reading: Reading = { sheet: newSheet(), headings: headingsOf(styles), levels: [], passing: 0, runs: 0, inText: false, notes: 0 };
  readXml(document, {
    open(element) {
      if (reading.passing > 0 || (PASSED_OVER.has(element.name) && !element.space.includes("math"))) reading.passing += 1;
      else if (isWord(element)) openWord(reading, element);
    },
    close(element) {
      if (reading.passing > 0) reading.passing -= 1;
      else if (isWord(element)) closeWord(reading, element.name);
    },
    text(text) {
      if (reading.inText && reading.passing === 0) addText(reading.sheet, text);
    },
  });
  const warnings = leftOut(reading.notes, "footnote", "footnotes");
  return containedText({ format: "docx", marked: sheetText(reading.sheet), remarks: remarksOf(comments), warnings });
}
