import { expect, test } from "vitest";
import { rankFindable } from "./find";

const items = ["Log interview", "Interviews", "P-017", "Late invoices", "Coverage", "Café hours"].map((name) => ({ key: name, name }));
const found = (typed: string, recent: string[] = []) => rankFindable(items, typed, recent).map(({ name }) => name);

test("names that begin with what was typed come before those with such a word", () => {
  expect(found("int")).toEqual(["Interviews", "Log interview"]);
});

test("several words may stand anywhere, in any order", () => {
  expect(found("inter lo")).toEqual(["Log interview"]);
});

test("letters in order are enough, accents and hyphens make no difference", () => {
  expect(found("cvrg")).toEqual(["Coverage"]);
  expect(found("cafe")).toEqual(["Café hours"]);
  expect(found("p 017")).toEqual(["P-017"]);
});

test("what was opened of late comes first among equals, and before all where nothing is typed", () => {
  expect(found("", ["Coverage", "P-017"]).slice(0, 3)).toEqual(["Coverage", "P-017", "Log interview"]);
  expect(found("i", ["Log interview"])[0]).toBe("Interviews");
});

test("what stands beside a name is found after names", () => {
  const people = [
    { key: "1", name: "P-001", hint: "Founder, customer" },
    { key: "2", name: "Founder" },
  ];
  expect(rankFindable(people, "found").map(({ key }) => key)).toEqual(["2", "1"]);
});

test("letters in order count only where nothing fits better", () => {
  expect(found("cove")).toEqual(["Coverage"]);
  expect(found("ln")).toEqual(["Log interview", "Late invoices"]);
});
