import readWorkbook from "read-excel-file/node";
import { expect, it } from "vitest";
import { workbook } from "./xlsx";

it("is read as it was written: texts as texts, numbers as numbers, moments as dates", async () => {
  const rows = [
    ["Text", "Number", "When", "True"],
    ["=1+1", -5, { moment: "2026-03-02T09:15:04.000Z" }, true],
    ['<b>&amp;"two\nlines"</b> Zürich 日本', 0.25, null, false],
    ["edge", 7, null, null],
  ];
  const bytes = Buffer.concat([...workbook([{ name: "Six [months] in: a / b", rows: [rows.slice(0, 2), rows.slice(2)] }])]);
  const [sheet] = await readWorkbook(bytes);
  expect(sheet?.sheet).toBe("Six  months  in  a   b");
  expect(sheet?.data.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
  expect(sheet?.data[1]?.[2]).toEqual(new Date("2026-03-02T09:15:04.000Z"));
});
