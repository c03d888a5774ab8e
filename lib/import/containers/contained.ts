import type { WorkbookSheet } from "@/lib/survey-import/table/raw-table-of";
import { cleanText } from "@/lib/text/clean";
import { takeMarks } from "./marks";

export const CONTAINER_FORMATS = ["docx", "odt", "rtf", "pdf"] as const;
export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];

/** A remark that somebody set beside some words in a word processor; offsets are UTF-16 units of the contained text, the end exclusive. */
export type SourceComment = { start: number; end: number; remark: string };

/** What a word processor's file held: its words as plain text, one paragraph apart from the next, and the comments on them. */
export type ContainedText = { kind: "document"; format: ContainerFormat; text: string; comments: SourceComment[]; warnings: string[] };
/** The sheets of a workbook, their cells as text. */
export type ContainedSheets = { kind: "workbook"; sheets: WorkbookSheet[] };
export type Contained = ContainedText | ContainedSheets | { kind: "refused"; reason: string };

export type Marked = { format: ContainerFormat; marked: string; remarks: ReadonlyMap<string, string>; warnings: string[] };

/** The line around a place: a comment on no words is one on the paragraph in which it stands. */
function lineAround(text: string, at: number): { start: number; end: number } {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  return { start, end: next < 0 ? text.length : next };
}

/** The text of a container cleaned, its comment marks taken out and turned to offsets. Comments without a word are left out. */
export function containedText({ format, marked, remarks, warnings }: Marked): ContainedText {
  const clean = cleanText(marked);
  const { text, spans } = takeMarks(clean.text);
  const comments = spans.flatMap(({ id, start, end }) => {
    const remark = cleanText(remarks.get(id) ?? "").text.trim();
    const place = text.slice(start, end).trim() === "" ? lineAround(text, start) : { start, end };
    return remark === "" || text.slice(place.start, place.end).trim() === "" ? [] : [{ ...place, remark }];
  });
  return { kind: "document", format, text, comments, warnings };
}

/** A sentence for what a reader left out, counted; nothing where it left out nothing. */
export function leftOut(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? `${one} was` : `${many} were`} left out: only the text itself is read.`];
}
