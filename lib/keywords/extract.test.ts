import { expect, test } from "vitest";
import { extractKeyphraseLists, extractKeyphrases } from "./extract";
import { FEATURE_NAMES } from "./features";
import weights from "./ranker-weights.json";

const NOTE = `We moved the duty roster to a shared calendar last spring. The shared calendar was fine until sick calls came in before dawn.
Nobody saw a sick call before seven. The duty roster on the wall was always two days old, and the duty manager rang round from her car.
What we wanted was one page for sick calls and for the duty roster.`;

test("a single note gives its themes as said, with the sentences they stand in", () => {
  const found = extractKeyphrases(NOTE, { unit: "phrases", limit: 6 });
  const phrases = found.map(({ phrase }) => phrase);
  expect(phrases).toContain("duty roster");
  expect(phrases).toContain("sick calls");
  const roster = found.find(({ key }) => key === "duti roster");
  expect(roster?.count).toBe(3);
  expect(roster?.spans.map(({ start, end }) => NOTE.slice(start, end).includes("duty roster"))).toEqual([true, true, true]);
  expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
});

test("only the stretches given count: the interviewer's words are nobody's keywords", () => {
  const text = "Tell me about the purchase committee. The invoice portal rejected every invoice. The invoice portal is down on Fridays.";
  const found = extractKeyphrases(text, { unit: "phrases", limit: 10, spans: [{ start: 38, end: text.length }] });
  expect(found.map(({ phrase }) => phrase)).toContain("invoice portal");
  expect(found.some(({ phrase }) => phrase.includes("committee"))).toBe(false);
});

test("words instead of phrases, by choice", () => {
  const found = extractKeyphrases(NOTE, { unit: "words", limit: 5 });
  expect(found.every(({ phrase }) => !phrase.includes(" "))).toBe(true);
  expect(found.map(({ phrase }) => phrase)).toContain("roster");
});

test("the weights belong to the features that are computed", () => {
  expect(weights.names).toEqual([...FEATURE_NAMES]);
});

test("phrases and words listed from one reading are those that each reading of its own gives", () => {
  const text = "The set-up wizard lost our bookings. We called support about the set-up wizard twice, and support sent a new price list.";
  const lists = extractKeyphraseLists(text, { limit: 10 });
  for (const unit of ["phrases", "words"] as const) {
    expect(lists[unit]).toEqual(extractKeyphrases(text, { unit, limit: 10 }).map(({ spans: _spans, ...phrase }) => phrase));
  }
});
