import fc from "fast-check";
import { expect, test } from "vitest";
import { workRatio } from "@/lib/testing";
import { extractKeyphrases } from "./extract";
import { phrasesSaid } from "./phrases-said";

const LONG = 100_000;
const ODD: [string, (length: number) => string][] = [
  ["one word over and over", (length) => "spam ".repeat(length / 5)],
  ["one word without end", (length) => "x".repeat(length)],
  ["words of two letters", (length) => "ab cd ef ".repeat(length / 9)],
  ["punctuation", (length) => "?!… ".repeat(length / 4)],
  ["empty lines", (length) => "\n \n".repeat(length / 3)],
  ["nothing but spaces", (length) => " ".repeat(length)],
  ["labels of nobody", (length) => "Ada: \n".repeat(length / 6)],
  ["emoji", (length) => "😀".repeat(length / 2)],
  ["one line of ever new words", (length) => Array.from({ length: length / 10 }, (_, i) => `word${i}`).join(" ")],
  ["member names", (length) => "constructor __proto__ hasOwnProperty toString valueOf ".repeat(length / 53)],
  ["nouls and halves of characters", (length) => "roster\u0000 \ud800 duty \udfff".repeat(length / 22)],
];

function allFinite(text: string): boolean {
  const listed = (["phrases", "words"] as const).flatMap((unit) => extractKeyphrases(text, { unit, limit: 20 }));
  return listed.every(({ score, count }) => score >= 0 && score <= 1.5 * Math.log1p(count) && Number.isFinite(score));
}

test.each(ODD)("100 kB of %s end, with finite scores", (_name, made) => {
  expect(allFinite(made(LONG))).toBe(true);
  expect(phrasesSaid(made(LONG), { spans: [{ start: 0, end: LONG }] }).every(({ score }) => Number.isFinite(score))).toBe(true);
});

test.each(ODD)("twice as much of %s takes about twice as long", (_name, made) => {
  const reading = (length: number) => () => extractKeyphrases(made(length), { unit: "phrases", limit: 20 });
  expect(workRatio({ less: reading(LONG / 2), more: reading(LONG), enough: 2.6 })).toBeLessThanOrEqual(2.6);
});

test("twice the interview takes about twice as long", () => {
  const said =
    "We moved the duty roster to a shared calendar last spring. Sick calls came in before dawn, and nobody saw one before seven. ";
  const reading = (copies: number) => () => extractKeyphrases(said.repeat(copies), { unit: "phrases", limit: 20 });
  expect(workRatio({ less: reading(400), more: reading(800), enough: 2.6 })).toBeLessThanOrEqual(2.6);
});

test("nothing has no keyphrases", () => {
  expect(extractKeyphrases("", { unit: "phrases", limit: 10 })).toEqual([]);
});

test("member names are words as any other", () => {
  const found = extractKeyphrases("The constructor failed. We call the constructor twice, and __proto__ once.", {
    unit: "words",
    limit: 5,
  });
  expect(found.map(({ phrase }) => phrase)).toContain("constructor");
});

test("any text gives finite scores and places that hold their phrase", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("roster", "duty", "__proto__", "toString", "Ada:", "3D", "\n", "."),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.nat(40), (words, cut) => {
      const text = words.join(" ");
      expect(allFinite(text)).toBe(true);
      const span = { start: Math.min(cut, text.length), end: text.length };
      for (const { places } of phrasesSaid(text, { spans: [span] })) {
        for (const [start, end] of places) expect(span.start <= start && start < end && end <= span.end).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
