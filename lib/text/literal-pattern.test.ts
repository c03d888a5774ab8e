import fc from "fast-check";
import { expect, test } from "vitest";
import { literalPattern } from "./literal-pattern";

test.each(["Mary-Jane", "-", "Rao-Ellery", "a.b+c@d-e.example", "O’Neil (Jr.)", "C:\\x", "[a-z]{2}", "+44-7911"])(
  "%s finds itself",
  (words) => {
    expect(new RegExp(literalPattern(words), "giu").exec(`x ${words} y`)?.[0]).toBe(words);
  },
);

test("whatever the words, the pattern is one, and finds them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), (words) => {
      expect(new RegExp(literalPattern(words), "u").exec(words)?.[0]).toBe(words);
    }),
  );
});
