import { type WorkbookSheet, workbook } from "@/lib/export/xlsx";
import type { ReportData } from "@/lib/report/schema";
import { studyReport } from "@/lib/report/study-report";
import { reportHtml } from "@/lib/report/to-html";
import { reportMarkdown } from "@/lib/report/to-markdown";
import { reportSheets } from "@/lib/report/to-sheets";
import type { ReportPart } from "@/lib/report/vocabulary";
import { fileResponse } from "./file-response";
import { shownHere } from "./identities/reader";

export const REPORT_FORMATS = ["md", "html", "docx", "xlsx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const TYPES: Record<ReportFormat, string> = {
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Wanted = { format: ReportFormat; parts: readonly ReportPart[] | undefined; date: string };

/** A study's report as a file. The writer for Word is loaded only where it is asked for: it is large. */
export async function reportResponse(data: ReportData, { format, parts, date }: Wanted): Promise<Response> {
  const file = (content: BodyInit) => fileResponse(content, { name: `report-${date}.${format}`, type: TYPES[format] });
  if (format === "xlsx")
    return file(wholeOf(workbook(shownHere(reportSheets(data)).map(({ name, rows }): WorkbookSheet => ({ name, rows: [rows] })))));
  const report = shownHere(studyReport(data, parts));
  if (format === "md") return file(reportMarkdown(report));
  if (format === "html") return file(reportHtml(report));
  const { reportDocx } = await import("./report-docx");
  return file(new Uint8Array(await reportDocx(report)));
}

function wholeOf(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([...pieces]));
}
