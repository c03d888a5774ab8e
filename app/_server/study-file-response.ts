import type { StudyFile } from "@/lib/study-file/format";
import { fileResponse } from "./file-response";

/** A whole study as a file, a line for each row, so that two of them can be held beside one another. */
export function studyFileResponse({ tables, ...head }: StudyFile, { date }: { date: string }): Response {
  const parts = Object.entries(tables).map(
    ([name, rows]) => `${JSON.stringify(name)}:[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`,
  );
  const text = `${JSON.stringify(head).slice(0, -1)},\n"tables":{\n${parts.join(",\n")}\n}}\n`;
  return fileResponse(text, { name: `study-${date}.json`, type: "application/json; charset=utf-8" });
}
