import { expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { fileOf } from "@/db/imports/testing";
import { openFiles } from "./open-files";
import { zipOf } from "./testing";

const TEXT = { type: String } as const;

async function workbook(): Promise<Uint8Array> {
  const said = [
    [
      { ...TEXT, value: "Why did you leave?" },
      { ...TEXT, value: "Score" },
      { ...TEXT, value: "Day" },
    ],
    [
      { ...TEXT, value: " Too slow,\n& dear " },
      { type: Number, value: 0.1 + 0.2 },
      { type: Date, value: new Date("2026-03-02T09:15:04Z"), format: "yyyy-mm-dd hh:mm:ss" },
    ],
    [{ ...TEXT, value: "007" }, { type: Boolean, value: true }, null],
  ];
  return await writeWorkbook([{ data: said, sheet: "Answers" }]).toBuffer();
}

test("the cells of a workbook are read as a spreadsheet shows them", async () => {
  const [file] = await openFiles([fileOf("answers.csv", await workbook())]);
  expect(file?.content).toEqual({
    kind: "workbook",
    sheets: [
      {
        name: "Answers",
        rows: [
          ["Why did you leave?", "Score", "Day"],
          [" Too slow,\n& dear ", "0.3", "2026-03-02 09:15:04"],
          ["007", "TRUE", ""],
        ],
      },
    ],
  });
});

test("a workbook with a lone cell at the end of the world is refused, and so is a damaged one", async () => {
  const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
  const far = await openFiles([fileOf("far.xlsx", zipOf({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet }))]);
  expect(far[0]?.content).toMatchObject({ kind: "refused", reason: expect.stringMatching(/16,384 columns and 1,048,576 rows/) });
  const torn = await openFiles([fileOf("torn.xlsx", zipOf({ "xl/workbook.xml": "<workbook>" }))]);
  expect(torn[0]?.content).toMatchObject({ kind: "refused", reason: expect.stringMatching(/damaged/) });
});
