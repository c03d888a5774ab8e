import { expect, test } from "vitest";
import { withKept, withMerged, withoutRule, withQuestion, withRole, withRule, withSplit } from "./edit-mapping";
import { previewSurvey } from "./preview";
import type { SurveyMapping } from "./schema";
import { ids, NOTHING_YET, sheetOf } from "./testing";

const SHEET = sheetOf([
  ["Which did you use?", "Other words", "Ease [Import]", "Ease [Search]", "Full name"],
  ["Docs", "my own notes, at length and in detail", "4", "2", "Ana"],
  ["Docs", "", "5", "3", "Luc"],
  ["Chat", "whatever came to mind on that day", "3", "3", "Eva"],
]);

function read(mapping?: SurveyMapping) {
  return previewSurvey({ sheet: SHEET, mapping, existing: NOTHING_YET, newId: ids() });
}
const first = read();
const typesOf = (mapping: SurveyMapping) => read(mapping).questions.map(({ question }) => `${question.type} ${question.columns.join("+")}`);
const idAt = (at: number) => first.questions[at]?.question.id ?? "";

test("starts from what was found", () => {
  expect(typesOf(first.mapping)).toEqual(["single 0", "short-text 1", "matrix 2+3"]);
});

test("another type is read at once, with options found anew", () => {
  const preview = read(withQuestion(first.mapping, idAt(0), { type: "short-text" }));
  expect(preview.questions[0]).toMatchObject({ question: { type: "short-text", options: [] }, values: [] });
  const back = read(withQuestion(preview.mapping, idAt(0), { type: "single" }));
  expect(back.questions[0]?.values).toMatchObject([
    { value: "Docs", count: 2 },
    { value: "Chat", count: 1 },
  ]);
  expect(read(withQuestion(first.mapping, idAt(0), { text: "What did you use?" })).questions[0]).toMatchObject({
    question: { type: "single", text: "What did you use?" },
    answered: 3,
  });
});

test("words join the choice they stand beside, and come apart again", () => {
  const merged = withMerged(first.mapping, idAt(1), idAt(0));
  expect(read(merged).questions[0]).toMatchObject({ question: { type: "single", columns: [0, 1], writeIn: "Other" }, writeIns: 2 });
  const headers = new Map([
    [0, "Which did you use?"],
    [1, "Other words"],
  ]);
  expect(typesOf(withSplit(merged, idAt(0), { headers, newId: () => "newquest" }))).toEqual(["single 0", "long-text 1", "matrix 2+3"]);
});

test("a grid comes apart into scales; a column that is no answer leaves its question", () => {
  const headers = new Map([
    [2, "Ease [Import]"],
    [3, "Ease [Search]"],
  ]);
  expect(typesOf(withSplit(first.mapping, idAt(2), { headers, newId: () => "newquest" }))).toEqual([
    "single 0",
    "short-text 1",
    "scale 2",
    "scale 3",
  ]);
  const less = read(withRole(first.mapping, 3, "ignore"));
  expect(less.questions[2]?.question).toMatchObject({ columns: [2], rows: [{ value: "Import" }] });
  expect(read(withRole(less.mapping, 3, "question")).questions.map(({ question }) => question.columns)).toContainEqual([3]);
});

test("rules of one column gather the cells that give the same", () => {
  const rule = (cell: string, value: string) => ({ column: 0, is: [cell], field: "audience" as const, value });
  const both = withRule(withRule(first.mapping, rule("Docs", "customer")), rule("Chat", "customer"));
  expect(both.rules).toEqual([{ ...rule("Docs", "customer"), is: ["Docs", "Chat"] }]);
  expect(withRule(both, rule("Chat", "churned")).rules).toEqual([rule("Docs", "customer"), rule("Chat", "churned")]);
  expect(withoutRule(both, 0).rules).toEqual([]);
  expect(read(both).classified).toContainEqual({ field: "audience", value: "customer", rows: 3 });
});

test("a personal column is kept where somebody says so, and can be left out again", () => {
  expect(read(withKept(first.mapping, 4, true)).columns[4]?.stored).toBe(true);
  expect(read(withKept(withKept(first.mapping, 4, true), 4, false)).columns[4]?.stored).toBe(false);
});
