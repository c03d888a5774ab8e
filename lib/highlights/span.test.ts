import fc from "fast-check";
import { expect, test } from "vitest";
import { contextOf, tightSpan, trimSpan } from "./span";

const HALF = /\p{Surrogate}/u;
const text = "  We gave up 🎉 after a week.\n\nThen we came back.";

test("a selection loses the white space at its ends", () => {
  expect(trimSpan(text, { start: 0, end: 13 })).toEqual({ start: 2, end: 12 });
});

test("a selection never holds half a character", () => {
  const party = text.indexOf("🎉");
  expect(trimSpan(text, { start: party + 1, end: party + 2 })).toEqual({ start: party, end: party + 2 });
  expect(trimSpan(text, { start: 2, end: party + 1 })).toEqual({ start: 2, end: party + 2 });
});

test("a selection of nothing, backwards, or outside the text is refused in a sentence", () => {
  expect(() => trimSpan(text, { start: 0, end: 2 })).toThrow("holds no words");
  expect(() => trimSpan(text, { start: 9, end: 4 })).toThrow("holds no words");
  expect(() => trimSpan(text, { start: 4, end: 500 })).toThrow("outside the text");
});

test("a highlight keeps 32 units of what stands around it", () => {
  const long = `${"a".repeat(50)}word${"b".repeat(50)}`;
  expect(contextOf(long, { start: 50, end: 54 })).toEqual({ quote: "word", before: "a".repeat(32), after: "b".repeat(32) });
  expect(contextOf("word", { start: 0, end: 4 })).toEqual({ quote: "word", before: "", after: "" });
});

test("spans and their context are always whole characters, whatever is selected", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(60), fc.nat(60), (any, a, b) => {
      const span = tightSpan(any, { start: Math.min(a, b, any.length), end: Math.min(Math.max(a, b), any.length) });
      if (span === null) return;
      const { quote, before, after } = contextOf(any, span);
      expect([quote, before, after].some((part) => HALF.test(part))).toBe(false);
      expect(quote.trim()).toBe(quote);
    }),
  );
});
