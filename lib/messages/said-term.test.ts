import { expect, test } from "vitest";
import { placesOfTerm, sharesStem, soughtTerm } from "./said-term";

function found(text: string, term: string, language = "en"): string[] {
  return [...placesOfTerm(text, { start: 0, end: text.length }, soughtTerm(term, language))].map(({ start, end }) =>
    text.slice(start, end),
  );
}

test("a term is found by its stems, in any spelling, and not inside other words", () => {
  expect(found("Setting up took weeks. The set-up, or setup, was a set up of sorts.", "set-up")).toEqual([
    "Setting up",
    "set-up",
    "setup",
    "set up",
  ]);
  expect(found("Our policies, and the policy on policemen.", "Policy")).toEqual(["policies", "policy"]);
  expect(found("Prices", "pricing plan")).toEqual([]);
});

test("in each language the stems are its own", () => {
  expect(found("Die Rechnungen und die Rechnung.", "Rechnung", "de")).toEqual(["Rechnungen", "Rechnung"]);
});

test("what the index is asked for is letters and digits, and finds every form", () => {
  expect(soughtTerm("policies", "en").search).toBe('"polic"*');
  expect(soughtTerm("set-up", "en").search).toBe('("set"* AND "up"*) OR "setu"*');
  expect(soughtTerm("time to value", "en").search).toBe('("time"* AND "to"* AND "valu"*) OR "timetoval"*');
  expect(soughtTerm('";) OR x*', "en").search).toBe('("or"* AND "x"*) OR "orx"*');
  expect(soughtTerm("—", "en")).toMatchObject({ key: "", search: null });
});

test("grammar is no shared word", () => {
  const { content } = soughtTerm("time to value", "en");
  expect(content).toEqual(["time", "valu"]);
  expect(sharesStem("valu chain", new Set(content))).toBe(true);
  expect(sharesStem("invoic", new Set(content))).toBe(false);
});
