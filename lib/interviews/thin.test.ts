import { expect, test } from "vitest";
import { isThin, THIN_WORDS } from "./thin";

test("few words and no highlight is a thin interview", () => {
  expect(isThin({ status: "done", words: THIN_WORDS - 1, highlights: 0 })).toBe(true);
});

test("one highlight is enough for a short interview not to be thin", () => {
  expect(isThin({ status: "done", words: 12, highlights: 1 })).toBe(false);
});

test("a long interview that nobody has coded yet is not thin", () => {
  expect(isThin({ status: "done", words: THIN_WORDS, highlights: 0 })).toBe(false);
});

test("a planned interview is not thin: it has not been held", () => {
  expect(isThin({ status: "planned", words: 0, highlights: 0 })).toBe(false);
});
