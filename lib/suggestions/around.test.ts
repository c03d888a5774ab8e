import { expect, test } from "vitest";
import { lineAround, wordsAround } from "./around";

const TEXT = "First line here.\nWe tried it on Monday, and nobody on the late shift had been shown. So they wrote on paper.\nLast.";
const quote = "nobody on the late shift had been shown.";
const span = { start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length };

test("what stands around a span ends with its own line", () => {
  expect(wordsAround(TEXT, span, lineAround(TEXT, span))).toEqual({
    before: "We tried it on Monday, and ",
    after: " So they wrote on paper.",
  });
});

test("a span that begins its line has nothing before it", () => {
  const first = { start: 0, end: 5 };
  expect(wordsAround(TEXT, first, lineAround(TEXT, first))).toEqual({ before: "", after: " line here." });
});

test("long surroundings are cut at a space and say so", () => {
  const long = `${"before and ".repeat(60)}THIS${" and after".repeat(60)}`;
  const at = long.indexOf("THIS");
  const { before, after } = wordsAround(long, { start: at, end: at + 4 }, { start: 0, end: long.length });
  expect(before.startsWith("…")).toBe(true);
  expect(before.length).toBeLessThanOrEqual(221);
  expect(/^…(before|and) /.test(before)).toBe(true);
  expect(after.endsWith("…")).toBe(true);
  expect(after.length).toBeLessThanOrEqual(221);
});

test("words without any space are cut and never halve a character", () => {
  const long = `${"😀".repeat(300)}X${"😀".repeat(300)}`;
  const at = long.indexOf("X");
  const { before, after } = wordsAround(long, { start: at, end: at + 1 }, { start: 0, end: long.length });
  expect([before, after].map((side) => /[\uD800-\uDFFF]/u.test(side))).toEqual([false, false]);
});
