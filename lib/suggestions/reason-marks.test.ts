import { expect, test } from "vitest";
import { reasonMarks } from "./reason-marks";

const QUOTE = "Nobody on the late shift\nhad been shown it, so the shift wrote on paper.";
const words = (marks: ReturnType<typeof reasonMarks>) => marks.map(({ start, end, against }) => [QUOTE.slice(start, end), against]);

test("the words that decided are found in the quote, for and against", () => {
  const reasons = [
    { term: "late shift had", weight: 2 },
    { term: "NOBODY", weight: 0.5 },
    { term: "paper", weight: -1 },
  ];
  expect(words(reasonMarks(QUOTE, reasons))).toEqual([
    ["Nobody", false],
    ["late shift\nhad", false],
    ["paper", true],
  ]);
});

test("where two reasons share words the stronger one has them, the other stays where it stands alone", () => {
  const reasons = [
    { term: "shift", weight: -0.5 },
    { term: "late shift", weight: 1.5 },
  ];
  expect(words(reasonMarks(QUOTE, reasons))).toEqual([
    ["late shift", false],
    ["shift", true],
  ]);
});

test("part of a word is no match, nor is a term the quote does not hold, nor an empty one", () => {
  const reasons = [
    { term: "hand", weight: 1 },
    { term: "rot", weight: 1 },
    { term: " ", weight: 1 },
    { term: "late-shift", weight: 1 },
  ];
  expect(reasonMarks(QUOTE, reasons)).toEqual([]);
});

test("signs in a term stand for themselves", () => {
  expect(reasonMarks("it costs $5 (net) / month", [{ term: "$5 (net) / month", weight: 1 }])).toEqual([
    { start: 9, end: 25, against: false },
  ]);
});
