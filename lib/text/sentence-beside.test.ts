import { expect, test } from "vitest";
import { paragraphsOf, sentenceAt, sentenceBeside, stretchAt, stretchBeside } from "./sentence-beside";
import type { Span } from "./sentences";

const TEXT = "We tried it. It was slow.\n\nAnd then?\n\nWe left. Nobody called.";
const TURNS = ["We tried it. It was slow.", "And then?", "We left. Nobody called."].map((said) => {
  const start = TEXT.indexOf(said);
  return { start, end: start + said.length };
});

function walk(stretches: Span[], step: 1 | -1): string[] {
  const seen: string[] = [];
  let at: Span | null = step === 1 ? { start: 0, end: 0 } : { start: TEXT.length, end: TEXT.length };
  for (;;) {
    at = sentenceBeside({ text: TEXT, stretches, at, step });
    if (at === null) return seen;
    seen.push(TEXT.slice(at.start, at.end));
  }
}

const EVERY = ["We tried it.", "It was slow.", "And then?", "We left.", "Nobody called."];

test("a walk through the turns comes to every sentence once, forwards and backwards", () => {
  expect(walk(TURNS, 1)).toEqual(EVERY);
  expect(walk(TURNS, -1)).toEqual([...EVERY].reverse());
});

test("notes without turns are walked in the same way", () => {
  expect(walk([], 1)).toEqual(EVERY);
  expect(walk([], -1)).toEqual([...EVERY].reverse());
});

test("from words inside a sentence the walk goes on to the next one, and back to the one before", () => {
  const start = TEXT.indexOf("slow");
  const at = { start, end: start + 4 };
  const words = (span: Span | null) => span && TEXT.slice(span.start, span.end);
  expect(words(sentenceBeside({ text: TEXT, stretches: TURNS, at, step: 1 }))).toBe("And then?");
  expect(words(sentenceBeside({ text: TEXT, stretches: TURNS, at, step: -1 }))).toBe("We tried it.");
});

const turns = [
  { start: 0, end: 18 },
  { start: 20, end: 42 },
];
const said = "How was it? Tell.\n\n\nSlow. I gave up early.";

test("the sentence and the turn that the cursor stands in", () => {
  expect(sentenceAt(said, turns, 30)).toEqual({ start: 26, end: 42 });
  expect(stretchAt(turns, 19)).toBeNull();
  expect(stretchAt(turns, 25)).toEqual(turns[1]);
});

test("the turn after a span and the one before it", () => {
  expect(stretchBeside(turns, { start: 4, end: 9 }, 1)).toEqual(turns[1]);
  expect(stretchBeside(turns, { start: 26, end: 30 }, -1)).toEqual(turns[0]);
  expect(stretchBeside(turns, { start: 26, end: 30 }, 1)).toBeNull();
});

test("paragraphs are lines with words in them", () => {
  expect(paragraphsOf("One.\n\n  \nTwo.")).toEqual([
    { start: 0, end: 4 },
    { start: 9, end: 13 },
  ]);
});
