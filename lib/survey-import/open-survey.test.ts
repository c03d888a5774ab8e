import { describe, expect, it } from "vitest";
import { openSurvey } from "./open-survey";
import type { SheetProblem, SheetRow } from "./sheet";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function opened(text: string) {
  const result = openSurvey({ name: "export.csv", bytes: bytesOf(text) });
  if (result.kind !== "sheet") throw new Error(JSON.stringify(result));
  return result.sheet;
}

function read(rows: Iterable<SheetRow | SheetProblem>): SheetRow[] {
  return [...rows].filter((row): row is SheetRow => "cells" in row);
}

const DOWNLOADED = `"Timestamp","Email Address","How likely are you to recommend Acme? ","What nearly stopped you from signing up?","Which of these did you use? ","Ease of setup [Import]"
"2026/03/02 9:15:04 am CET","p01@example.org","9","Security review took six weeks, nobody answered","Docs;Live chat, phone;Webinar","4"
"2026/03/02 10:40:11 pm CET","","6","","Docs","2"
`;

describe("opening an export", () => {
  it("knows a Google Forms download by its first column and its times", () => {
    const sheet = opened(DOWNLOADED);
    expect(sheet).toMatchObject({ format: "csv:google-forms", confidence: 0.95, headerRows: 1, delimiter: ",", encoding: "utf-8" });
    expect(sheet.columns.map(({ role }) => role)).toEqual(["submitted", "person", "question", "question", "question", "question"]);
    expect(read(sheet.rows()).map(({ line }) => line)).toEqual([2, 3]);
    expect(read(sheet.rows())).toEqual(read(sheet.rows()));
  });

  it("takes any table with questions in its header", () => {
    const sheet = opened("respondent id;Why did you leave?;Plan\n7;too slow;Pro\n8;;Free\n");
    expect(sheet).toMatchObject({ format: "csv:generic", delimiter: ";" });
    expect(sheet.columns[0]?.role).toBe("key");
  });

  it("leaves other tables and texts alone", () => {
    for (const text of ["name,email\nAna,a@example.org\n", "Speaker;Start;End;Text\nMel;0;1;Hello\n", "Just a note.\n", ""])
      expect(openSurvey({ name: "x.csv", bytes: bytesOf(text) })).toEqual({ kind: "not-a-survey" });
  });
});
