import { AppError } from "@/lib/errors";
import { MAX_DOCUMENT_LENGTH } from "@/lib/interviews/schema";
import { unmarked } from "./marks";
import { rowText } from "./table-row";

/** A document while it is put together: open paragraphs and table cells lie inside each other (a text box stands in a paragraph). */
export type Sheet = { flows: string[][]; lines: string[]; rows: string[][]; length: number };

export function newSheet(): Sheet {
  return { flows: [[]], lines: [], rows: [], length: 0 };
}

export function openParagraph(sheet: Sheet): void {
  sheet.lines.push("");
}

/** Adds words to the open paragraph; outside of any they are white space between elements, and dropped. Throws REFUSED past five million characters. */
export function addText(sheet: Sheet, text: string): void {
  addMark(sheet, unmarked(text));
}

/** Adds a mark (or text known to hold none of somebody else's) to the open paragraph. */
export function addMark(sheet: Sheet, text: string): void {
  if (sheet.lines.length === 0) return;
  sheet.length += text.length;
  if (sheet.length > MAX_DOCUMENT_LENGTH)
    throw new AppError("REFUSED", "This text is longer than five million characters: split it and import the parts.");
  sheet.lines[sheet.lines.length - 1] += text;
}

/** Ends a paragraph. Headings are set as in Markdown, so that they are told from speech. */
export function closeParagraph(sheet: Sheet, heading = 0): void {
  const line = (sheet.lines.pop() ?? "").trim();
  const prefix = heading > 0 && line !== "" ? `${"#".repeat(Math.min(6, heading))} ` : "";
  sheet.flows.at(-1)?.push(prefix + line);
}

export function openRow(sheet: Sheet): void {
  sheet.rows.push([]);
}

export function openCell(sheet: Sheet): void {
  sheet.flows.push([]);
}

export function closeCell(sheet: Sheet): void {
  if (sheet.flows.length < 2) return;
  const blocks = sheet.flows.pop() ?? [];
  const text = blocks.filter((block) => block !== "").join("\n");
  (sheet.rows.at(-1) ?? sheet.flows.at(-1))?.push(text);
}

export function closeRow(sheet: Sheet): void {
  const row = sheet.rows.pop();
  if (row) sheet.flows.at(-1)?.push(rowText(row));
}

/**
 * The document's paragraphs as one text, a blank line between. Where the writer set blank paragraphs between the turns, those are the
 * blank lines, and lines without one between belong together.
 */
export function sheetText({ flows }: Sheet): string {
  const [blocks = []] = flows;
  const blank = blocks.filter((block) => block === "").length;
  return blocks.join(blank * 5 >= blocks.length && blank > 1 ? "\n" : "\n\n").trim();
}
