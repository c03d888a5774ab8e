import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf, piecesOf, type TextPart } from "./difference";

const side = (parts: readonly TextPart[], without: TextPart["kind"]) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

test("words taken out stand before the words put in their place", () => {
  expect(differenceOf("They had no budget.", "They had some budget.")).toEqual([
    { kind: "same", text: "They had " },
    { kind: "removed", text: "no" },
    { kind: "added", text: "some" },
    { kind: "same", text: " budget." },
  ]);
});

test("changes of words side by side read as one change", () => {
  const parts = differenceOf("one two three four", "one zwei drei four");
  expect(parts.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "same: one ",
    "removed: two three",
    "added: zwei drei",
    "same:  four",
  ]);
});

test("equal texts are one part, empty ones none", () => {
  expect(differenceOf("Same", "Same")).toEqual([{ kind: "same", text: "Same" }]);
  expect(differenceOf("", "")).toEqual([]);
  expect(differenceOf("", "New")).toEqual([{ kind: "added", text: "New" }]);
});

const prose = fc
  .array(fc.constantFrom("so", " ", "\n", "we’d", "left", ".", "🎉", "é", "3"), { maxLength: 40 })
  .map((list) => list.join(""));

test("the parts make both texts again, and the pieces the text", () => {
  fc.assert(
    fc.property(prose, prose, (old, next) => {
      const parts = differenceOf(old, next);
      expect(side(parts, "added")).toBe(old);
      expect(side(parts, "removed")).toBe(next);
      expect(piecesOf(old).join("")).toBe(old);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(piecesOf(any).join("")).toBe(any);
    }),
  );
});
