import { expect, test } from "vitest";
import { isVerbatim } from "./verbatim";

const note = { kind: "notes" as const, before: "", after: "" };

test("words of a transcript are somebody's own words", () => {
  expect(isVerbatim({ kind: "transcript", quote: "we gave up", before: "", after: "" })).toBe(true);
});

test("notes are the researcher's words", () => {
  expect(isVerbatim({ ...note, quote: "Gave up after the second import failed" })).toBe(false);
});

test("a span of notes that is itself quoted is verbatim", () => {
  expect(isVerbatim({ ...note, quote: "“I gave up on it.”" })).toBe(true);
  expect(isVerbatim({ ...note, quote: '"I gave up on it".' })).toBe(true);
  expect(isVerbatim({ ...note, quote: "I gave up on it", before: "She said: “", after: ".” Then laughed" })).toBe(true);
});

test("a mark at one end only, or an apostrophe, quotes nothing", () => {
  expect(isVerbatim({ ...note, quote: "“I gave up on it" })).toBe(false);
  expect(isVerbatim({ ...note, quote: "the users' export isn't theirs", before: "for ", after: "' list" })).toBe(false);
});
