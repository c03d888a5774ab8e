import { AppError } from "@/lib/errors";
import { type ContainedText, containedText, leftOut } from "./contained";
import { type RtfToken, rtfTokens } from "./rtf-tokens";
import { codePageOfCharset, encodingOfCodePage, RTF_CHARACTERS, RTF_PASSED_OVER } from "./rtf-words";
import { addText, closeCell, closeParagraph, closeRow, newSheet, openCell, openParagraph, openRow, type Sheet, sheetText } from "./sheet";

const DEEPEST = 200;

/** What a group inherits and gives back at its end. `unicodeSkip`: how many characters stand in for one of Unicode (`\uc`). */
type Group = { passedOver: boolean; fonts: boolean; hidden: boolean; unicodeSkip: number; page: number };

type Reading = {
  sheet: Sheet;
  groups: Group[];
  fontPages: Map<number, number>;
  font: number;
  documentPage: number;
  bytes: number[];
  toSkip: number;
  star: boolean;
  inRow: boolean;
  notes: number;
  ended: boolean;
};

const TOP: Group = { passedOver: false, fonts: false, hidden: false, unicodeSkip: 1, page: 1252 };

function current(reading: Reading): Group {
  return reading.groups.at(-1) ?? TOP;
}

/** Bytes are decoded together: in some code pages two of them are one character. */
function flush(reading: Reading): void {
  if (reading.bytes.length === 0) return;
  const text = new TextDecoder(encodingOfCodePage(current(reading).page)).decode(Uint8Array.from(reading.bytes));
  reading.bytes = [];
  write(reading, text);
}

function write(reading: Reading, text: string): void {
  const { passedOver, hidden } = current(reading);
  if (!passedOver && !hidden) addText(reading.sheet, text);
}

function endParagraph(reading: Reading): void {
  closeParagraph(reading.sheet);
  openParagraph(reading.sheet);
}

function endCell(reading: Reading): void {
  if (!reading.inRow) {
    endParagraph(reading);
    return;
  }
  closeParagraph(reading.sheet);
  closeCell(reading.sheet);
  openCell(reading.sheet);
  openParagraph(reading.sheet);
}

/** A row begins where its properties are set, and in RTF its last cell is followed by the end of the row. */
function startRow(reading: Reading): void {
  if (reading.inRow || reading.sheet.lines.at(-1) !== "") return;
  reading.sheet.lines.pop();
  reading.inRow = true;
  openRow(reading.sheet);
  openCell(reading.sheet);
  openParagraph(reading.sheet);
}

function endRow(reading: Reading): void {
  if (!reading.inRow) {
    endParagraph(reading);
    return;
  }
  closeParagraph(reading.sheet);
  closeCell(reading.sheet);
  closeRow(reading.sheet);
  reading.inRow = false;
  openParagraph(reading.sheet);
}

type Control = (reading: Reading, value: number | null) => void;

const CONTROLS = new Map<string, Control>([
  ["par", endParagraph],
  ["sect", endParagraph],
  ["page", endParagraph],
  ["intbl", startRow],
  ["trowd", startRow],
  ["cell", endCell],
  ["row", endRow],
  ["u", writeUnicode],
  ["uc", (reading, value) => setGroup(reading, { unicodeSkip: Math.max(0, Math.min(8, value ?? 1)) })],
  ["v", (reading, value) => setGroup(reading, { hidden: value !== 0 })],
  ["deleted", (reading, value) => setGroup(reading, { hidden: value !== 0 })],
  ["plain", (reading) => setGroup(reading, { hidden: false, page: reading.documentPage })],
  ["f", chooseFont],
  ["fcharset", learnCharset],
  ["cpg", (reading, value) => learnPage(reading, value ?? 0)],
  ["ansicpg", (reading, value) => setPage(reading, value ?? 1252)],
  ["mac", (reading) => setPage(reading, 10000)],
]);

function setGroup(reading: Reading, change: Partial<Group>): void {
  Object.assign(reading.groups.at(-1) ?? {}, change);
}

function setPage(reading: Reading, page: number): void {
  reading.documentPage = page;
  setGroup(reading, { page });
}

function chooseFont(reading: Reading, value: number | null): void {
  reading.font = value ?? 0;
  if (!current(reading).fonts) setGroup(reading, { page: reading.fontPages.get(reading.font) ?? reading.documentPage });
}

function learnCharset(reading: Reading, value: number | null): void {
  learnPage(reading, codePageOfCharset(value ?? 0) ?? 0);
}

function learnPage(reading: Reading, page: number): void {
  if (current(reading).fonts && page > 0) reading.fontPages.set(reading.font, page);
}

function writeUnicode(reading: Reading, value: number | null): void {
  if (value === null) return;
  write(reading, String.fromCharCode(value < 0 ? value + 65_536 : value));
  reading.toSkip = current(reading).unicodeSkip;
}

function readWord(reading: Reading, name: string, value: number | null): void {
  if (name === "fonttbl") setGroup(reading, { fonts: true, passedOver: true });
  else if (RTF_PASSED_OVER.has(name) || (reading.star && !CONTROLS.has(name))) {
    if (name === "footnote") reading.notes += 1;
    setGroup(reading, { passedOver: true });
  }
  reading.star = false;
  const { passedOver, fonts } = current(reading);
  if (passedOver && !fonts) return;
  const character = RTF_CHARACTERS[name];
  if (character !== undefined) write(reading, character);
  else CONTROLS.get(name)?.(reading, value);
}

const SIGNS: Record<string, string> = { "\\": "\\", "{": "{", "}": "}", "~": " ", _: "-" };

function readSign(reading: Reading, name: string): void {
  if (name === "*") reading.star = true;
  else if (name === "\n" || name === "\r") readWord(reading, "par", null);
  else write(reading, SIGNS[name] ?? "");
}

function readBrace(reading: Reading, opens: boolean): void {
  reading.toSkip = 0;
  reading.star = false;
  if (!opens) {
    reading.groups.pop();
    reading.ended ||= reading.groups.length === 0;
    return;
  }
  if (reading.groups.length >= DEEPEST)
    throw new AppError("REFUSED", "This rich text (RTF) is nested deeper than any document is. Nothing of it was read.");
  reading.groups.push({ ...current(reading) });
}

/** What stands in for a character of Unicode, for programs that know none, is passed over. */
function isSkipped(reading: Reading, token: RtfToken): boolean {
  if (reading.toSkip === 0 || token.kind === "plain") return false;
  reading.toSkip -= 1;
  return true;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

function readPlain(reading: Reading, whole: string): void {
  const text = whole.slice(reading.toSkip);
  reading.toSkip = Math.max(0, reading.toSkip - whole.length);
  if (!BEYOND_ASCII.test(text)) {
    write(reading, text);
    return;
  }
  // bytes written as they are, without \', as some programs do
  for (const char of text) reading.bytes.push(char.charCodeAt(0));
  flush(reading);
}

function read(reading: Reading, token: RtfToken): void {
  if (token.kind !== "byte") flush(reading);
  if (token.kind === "open" || token.kind === "close") readBrace(reading, token.kind === "open");
  else if (isSkipped(reading, token)) return;
  else if (token.kind === "byte") reading.bytes.push(token.value);
  else if (token.kind === "word") readWord(reading, token.name, token.value);
  else if (token.kind === "sign") readSign(reading, token.name);
  else readPlain(reading, token.text);
}

/**
 * The words of a rich text (RTF 1.9.1): paragraphs, tables, characters by code page and of Unicode; pictures, headers, hidden and deleted words
 * are not in it. `source` holds one character a byte. A file that was cut off gives the words that are there, and says so. Throws REFUSED for
 * more than 200 groups inside each other. Linear in the length.
 */
export function readRtf(source: string): ContainedText {
  const reading: Reading = {
    ...{ sheet: newSheet(), groups: [], fontPages: new Map<number, number>(), font: 0, documentPage: 1252, bytes: [] },
    ...{ toSkip: 0, star: false, inRow: false, notes: 0, ended: false },
  };
  openParagraph(reading.sheet);
  for (const token of rtfTokens(source)) {
    read(reading, token);
    if (reading.ended) break;
  }
  flush(reading);
  if (reading.inRow) endRow(reading);
  closeParagraph(reading.sheet);
  const cut = reading.ended ? [] : ["The file ends in the middle: it was cut off, and what is there was read."];
  const warnings = [...cut, ...leftOut(reading.notes, "footnote", "footnotes")];
  return containedText({ format: "rtf", marked: sheetText(reading.sheet), remarks: new Map(), warnings });
}
