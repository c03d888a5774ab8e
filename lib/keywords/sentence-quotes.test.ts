import { expect, test } from "vitest";
import type { KeywordQuote } from "./schema";
import { inTurn, sentencesWith } from "./sentence-quotes";

const TEXT = "The roster is late. We like the duty roster and the night roster. Nobody asked.";
const place = (words: string, from = 0) => ({ start: TEXT.indexOf(words, from), end: TEXT.indexOf(words, from) + words.length });

test("a sentence stands once, with each place of the phrase in it", () => {
  const places = [place("night roster"), place("roster"), place("duty roster")];
  const found = sentencesWith(TEXT, { start: 0, end: TEXT.length }, places);
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    "The roster is late.",
    "We like the duty roster and the night roster.",
  ]);
  expect(found.map(({ places: inside }) => inside.length)).toEqual([1, 2]);
});

test("one of each person comes before a second of anybody, and what reads well before scraps", () => {
  const quote = (participantId: string, words: string, date: string | null): KeywordQuote => ({
    ...{ participantId, quote: words, date, interviewId: "i", answer: null, documentId: words, start: 0, end: words.length, marks: [] },
    ...{ verbatim: true, participantCode: participantId, audience: null, role: null, startMs: null },
  });
  const [long, older] = ["The duty roster takes us whole evenings.", "The duty roster has been a pain since spring."];
  const items = inTurn([
    quote("ana", "Roster.", "2026-05-01"),
    quote("ana", older, null),
    quote("ana", long, "2026-01-01"),
    quote("ben", "Roster?", null),
  ]);
  expect(items.map(({ quote: words }) => words)).toEqual([long, "Roster?", older, "Roster."]);
});
