import { expect, test } from "vitest";
import { isHeard, type Presence } from "./heard";

const spoke: Presence = { status: "done", inherited: false, deleted: false, audience: "customer", ownWords: 900, noteWords: 0 };

test("a person with a word of their own in a done interview is heard", () => {
  expect(isHeard(spoke)).toBe(true);
  expect(isHeard({ ...spoke, ownWords: 1 })).toBe(true);
});

test("a note about a person is enough to have heard them", () => {
  expect(isHeard({ ...spoke, ownWords: 0, noteWords: 1 })).toBe(true);
});

test("a person without a word and without a note is not heard", () => {
  expect(isHeard({ ...spoke, ownWords: 0 })).toBe(false);
});

test("a planned, an inherited and a deleted interview hear nobody", () => {
  expect(isHeard({ ...spoke, status: "planned" })).toBe(false);
  expect(isHeard({ ...spoke, inherited: true })).toBe(false);
  expect(isHeard({ ...spoke, deleted: true })).toBe(false);
});

test("internal people are shown and never heard", () => {
  expect(isHeard({ ...spoke, audience: "internal" })).toBe(false);
});

test("a person of unknown audience was heard, and is asked for an audience elsewhere", () => {
  expect(isHeard({ ...spoke, audience: null })).toBe(true);
});
