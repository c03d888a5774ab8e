import { expect, test } from "vitest";
import { sentenceBeside } from "./sentence-beside";
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
