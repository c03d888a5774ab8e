import fc from "fast-check";
import { expect, test } from "vitest";
import { redactText } from "./redact-text";

const text = "Ana said that Ana Berg came late.";
const spans = [
  { start: 0, end: 3, placeholder: "[P-001]" },
  { start: 14, end: 22, placeholder: "[P-001]" },
];

test("words outside stay where they are in the sentence, and a highlight over a redacted word keeps the placeholder", () => {
  const { text: after, place } = redactText(text, spans);
  expect(after).toBe("[P-001] said that [P-001] came late.");
  const words = (start: number, end: number) => {
    const at = place({ start, end });
    return after.slice(at.start, at.end);
  };
  expect(words(4, 8)).toBe("said");
  expect(words(14, 22)).toBe("[P-001]");
  expect(words(16, 27)).toBe("[P-001] came");
  expect(words(9, 16)).toBe("that [P-001]");
  expect(words(0, text.length)).toBe(after);
});

test("whatever is replaced, each stretch of untouched words is found again under its new offsets, and order is kept", () => {
  const cuts = fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ minLength: 61, maxLength: 80 }), cuts, (any, ends) => {
      const sorted = [...ends].sort((a, b) => a - b);
      const replaced = sorted.flatMap((start, at) => {
        const end = sorted[at + 1];
        return at % 2 === 0 && end !== undefined ? [{ start, end, placeholder: "[x 1]" }] : [];
      });
      const { text: after, place } = redactText(any, replaced);
      let from = 0;
      for (const { start, end } of [...replaced, { start: any.length, end: any.length }]) {
        const at = place({ start: from, end: start });
        if (start > from) expect(after.slice(at.start, at.end)).toBe(any.slice(from, start));
        from = end;
      }
    }),
  );
});
