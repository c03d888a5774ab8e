import { expect, test } from "vitest";
import { stripMarks } from "./strip";

test("triggers stand above the line, failures below, others on it, each at its share of the text", () => {
  const marks = [
    { id: "a", start: 0, end: 5, point: "trigger" as const, proposed: false },
    { id: "b", start: 50, end: 55, point: "failure" as const, proposed: false },
    { id: "c", start: 90, end: 95, point: null, proposed: false },
  ];
  expect(stripMarks(marks, 100, 600).map(({ x, row }) => [x, row])).toEqual([
    [0, "above"],
    [300, "below"],
    [540, "on"],
  ]);
});

test("marks that would cover each other are one glyph, a suggestion and a highlight never are", () => {
  const mark = (id: string, start: number, proposed: boolean) => ({ id, start, end: start + 4, point: "trigger" as const, proposed });
  const strip = stripMarks([mark("a", 1000, false), mark("b", 1001, false), mark("c", 1002, true)], 100_000, 600);
  expect(strip.map(({ ids }) => ids)).toEqual([["a", "b"], ["c"]]);
});
