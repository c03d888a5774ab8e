import { expect, test } from "vitest";
import { nextWordEdge, wordEdge } from "./word-edge";

const text = "It didn't stop, über all.";

test("a place inside a word goes to the word's start or end", () => {
  expect(wordEdge(text, 5, "start")).toBe(3);
  expect(wordEdge(text, 5, "end")).toBe(9);
  expect(wordEdge(text, 17, "end")).toBe(20);
});

test("a place between words stays, and so do both ends of the text", () => {
  expect(wordEdge(text, 9, "end")).toBe(9);
  expect(wordEdge(text, 99, "end")).toBe(text.length);
});

test("an end goes on by a word and back by one", () => {
  expect(nextWordEdge(text, 9, { edge: "end", step: 1 })).toBe(14);
  expect(nextWordEdge(text, 14, { edge: "end", step: -1 })).toBe(9);
  expect(nextWordEdge(text, text.length, { edge: "end", step: 1 })).toBe(text.length);
});

test("a start goes to where a word begins", () => {
  expect(nextWordEdge(text, 10, { edge: "start", step: 1 })).toBe(16);
  expect(nextWordEdge(text, 10, { edge: "start", step: -1 })).toBe(3);
});
