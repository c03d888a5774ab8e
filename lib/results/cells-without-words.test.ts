import { expect, test } from "vitest";
import type { Question } from "@/lib/questionnaires/definition";
import { OPTIONS, plainQuestion, plainSection } from "@/lib/questionnaires/walks/testing";
import { cellsWithoutWords } from "./cells-without-words";

const id = "question";
const told = (question: Partial<Question> & Pick<Question, "type">, cells: Record<string, string | true>) =>
  cellsWithoutWords({ sections: [plainSection("section0", [plainQuestion({ id, ...question })])] }, cells);

test("options, numbers and days are told, words of one's own in their cells are not", () => {
  expect(told({ type: "single", options: OPTIONS }, { [id]: "c, d" })).toEqual({ [id]: "c, d" });
  expect(told({ type: "single", options: OPTIONS }, { [id]: "my words" })).toEqual({});
  expect(told({ type: "multiple", joined: "list", options: OPTIONS }, { [id]: '["a","my words"]' })).toEqual({ [id]: '["a"]' });
  expect(told({ type: "multiple", joined: ", ", options: OPTIONS }, { [id]: "a, mine, c, d" })).toEqual({ [id]: "a, c, d" });
  expect(told({ type: "ranking", joined: "list", options: OPTIONS }, { [id]: '["b","a"]' })).toEqual({ [id]: '["b","a"]' });
  expect(told({ type: "number" }, { [id]: "12.5" })).toEqual({ [id]: "12.5" });
  expect(told({ type: "recommendation" }, { [id]: "9 because of Ada" })).toEqual({ [id]: "9" });
  expect(told({ type: "recommendation" }, { [id]: "nine, says Ada" })).toEqual({});
  expect(told({ type: "date" }, { [id]: "02/11/2026" })).toEqual({ [id]: "02/11/2026" });
  expect(told({ type: "date" }, { [id]: "when Ada left" })).toEqual({});
});

test("in a matrix, what was chosen in a line; of texts that there is one; of cells that nobody asked for, nothing", () => {
  const matrix = { type: "matrix" as const, options: OPTIONS, rows: OPTIONS.slice(0, 2) };
  expect(told(matrix, { [`${id}.0`]: "a", [`${id}.1`]: "my words" })).toEqual({ [`${id}.0`]: "a" });
  expect(told({ type: "long-text" }, { [id]: true, stranger: "my words" })).toEqual({ [id]: true });
});
