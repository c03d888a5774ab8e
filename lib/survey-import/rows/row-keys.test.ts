import { describe, expect, test } from "vitest";
import { previewSurvey } from "@/lib/survey-import/preview";
import type { ColumnRole, SurveyMapping } from "@/lib/survey-import/schema";
import { ids, NOTHING_YET, sheetOf } from "@/lib/survey-import/testing";
import { readRows } from "./read-rows";

const HEADERS = ["Timestamp", "Why did you cancel?", "Where did you hear of us?", "Participant", "Email", "Reach me"];
const ROWS = [
  ["2026-03-02 09:15:04", "Too slow", "A friend", "", "ana@example.org", "ana@example.org"],
  ["2026-03-02 09:16:04", "Too dear", "An advert", "", "", ""],
  ["2026-03-02 09:16:04", "Too dear", "An advert", "", "", ""],
];

function keysOf(rows: readonly (readonly string[])[], mapping: SurveyMapping = {}, headers = HEADERS): string[] {
  const sheet = sheetOf([headers, ...rows]);
  const preview = previewSurvey({ sheet, mapping, existing: NOTHING_YET, newId: ids() });
  return [...readRows({ sheet, preview })].flatMap((row) => ("key" in row ? [row.key] : []));
}

describe("What tells rows apart whose tool gives no id", () => {
  const keys = keysOf(ROWS);

  test("rows that say the same are told apart by their number", () => {
    expect(new Set(keys).size).toBe(3);
    expect(keys[1]?.replace("#1", "#2")).toBe(keys[2]);
  });

  test.each<[number, ColumnRole]>([
    [0, "ignore"],
    [1, "ignore"],
    [2, "persona"],
    [2, "personal"],
    [3, "question"],
    [4, "person"],
    [5, "question"],
  ])("column %i read as %s changes no key", (column, role) => {
    expect(keysOf(ROWS, { columns: [{ column, role }] })).toEqual(keys);
  });

  test("rows that come later change no key of those before, whatever a column then seems to hold", () => {
    const more = Array.from({ length: 20 }, (_, at) => [
      "2026-03-03 10:00:00",
      `Reason ${at}`,
      `someone${at}@example.org`,
      `P-${at}`,
      "",
      "by post",
    ]);
    expect(keysOf([...ROWS, ...more]).slice(0, 3)).toEqual(keys);
  });

  test("columns that moved change no key", () => {
    const order = [4, 2, 0, 5, 3, 1];
    const moved = (cells: readonly string[]) => order.map((at) => cells[at] ?? "");
    expect(keysOf(ROWS.map(moved), {}, moved(HEADERS))).toEqual(keys);
  });

  test("no address, of whatever column, is in a key, and no name of a participant", () => {
    const other = ROWS.map((row) => [...row.slice(0, 3), "P-07", "ben@example.org", "192.0.2.17"]);
    expect(keysOf(other)).toEqual(keys);
  });
});
