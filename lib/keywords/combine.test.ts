import { expect, test } from "vitest";
import { combineKeyphrases } from "./combine";
import type { KeywordChoice } from "./schema";
import { choice, counted, type Saying } from "./testing";

function combined(sayings: Saying[], choices: KeywordChoice[] = [], more: { limit?: number; hidden?: boolean; unit?: "words" } = {}) {
  const { listing, ...said } = counted(sayings, { choices, unit: more.unit });
  return combineKeyphrases(said, { ...listing, ...more });
}

test("what more people say stands first, however high another scores", () => {
  const items = combined([
    {
      person: "ana",
      document: "1",
      said: [
        ["roster", "roster", 3, 0.9],
        ["invoic", "invoices", 2, 0.2],
      ],
    },
    { person: "ana", document: "2", said: [["roster", "roster", 1, 0.9]] },
    { person: "ben", said: [["invoic", "Invoice", 1, 0.2]] },
  ]);
  expect(items.map(({ phrase, people, documents }) => [phrase, people, documents])).toEqual([
    ["invoices", 2, 2],
    ["roster", 1, 2],
  ]);
});

test("words that are nobody's count as a document, never as a person", () => {
  const [item] = combined([
    { person: "ana", said: [["duti roster", "duty roster", 1]] },
    { person: null, said: [["duti roster", "duty roster", 4]] },
  ]);
  expect(item).toMatchObject({ phrase: "duty roster", people: 1, documents: 2 });
});

test("two who speak in one document are two people and one document", () => {
  const [item] = combined([
    { person: "ana", document: "call", said: [["roster", "roster", 1]] },
    { person: "ben", document: "call", said: [["roster", "roster", 1]] },
  ]);
  expect(item).toMatchObject({ people: 2, documents: 1 });
});

test("spellings with a space, a hyphen or neither are one phrase, under the form said most", () => {
  const items = combined([
    {
      person: "ana",
      said: [
        ["set-up", "set-up", 2],
        ["setup", "setup", 1],
      ],
    },
    { person: "ben", said: [["setup", "setup", 4]] },
    { person: "eve", said: [["set up", "set up", 1]] },
  ]);
  expect(items).toMatchObject([{ phrase: "setup", key: "setup", people: 3, merged: ["set up", "set-up"] }]);
});

test("the same letters in another language are another phrase", () => {
  const items = combined([
    { person: "ana", said: [["gift", "gift", 2]] },
    { person: "ben", language: "de", said: [["gift", "Gift", 2]] },
  ]);
  expect(items.map(({ language, people }) => [language, people]).sort()).toEqual([
    ["de", 1],
    ["en", 1],
  ]);
});

test("a phrase inside a longer one that the same people say, and hardly without it, adds nothing", () => {
  const phrases = (said: Saying["said"]) => combined([{ person: "ana", said }]).map(({ phrase }) => phrase);
  expect(
    phrases([
      ["duti roster", "duty roster", 3],
      ["roster", "roster", 4],
    ]),
  ).toEqual(["duty roster"]);
  expect(
    phrases([
      ["duti roster", "duty roster", 3],
      ["roster", "roster", 30],
    ]),
  ).toContain("roster");
});

test("a phrase that others say as well stands beside the longer one", () => {
  const items = combined([
    {
      person: "ana",
      said: [
        ["duti roster", "duty roster", 3],
        ["roster", "roster", 3],
      ],
    },
    { person: "ben", said: [["roster", "roster", 1]] },
  ]);
  expect(items.map(({ phrase }) => phrase)).toEqual(["roster", "duty roster"]);
});

test("what only people say who refused to be quoted counts and is not listed, nor is their form of it", () => {
  const items = combined([
    {
      person: "ana",
      shown: false,
      said: [
        ["zorblatt", "zorblatt", 9],
        ["invoic", "INVOICING", 9],
      ],
    },
    { person: "ben", said: [["invoic", "invoices", 1]] },
  ]);
  expect(items.map(({ phrase, people }) => [phrase, people])).toEqual([["invoices", 2]]);
});

test("pinned stands first, hidden is left out or asked for, a name is shown with what is said", () => {
  const sayings: Saying[] = [
    {
      person: "ana",
      said: [
        ["roster", "roster", 9],
        ["set-up", "set-up", 1],
        ["weather", "weather", 3],
      ],
    },
    {
      person: "ben",
      said: [
        ["roster", "roster", 9],
        ["weather", "weather", 3],
      ],
    },
  ];
  const choices = [choice("setup", { standing: "pinned", name: "Getting started" }), choice("weather", { standing: "hidden" })];
  expect(combined(sayings, choices)).toMatchObject([
    { phrase: "Getting started", said: "set-up", key: "setup", pinned: true, people: 1 },
    { phrase: "roster", said: null, pinned: false },
  ]);
  expect(combined(sayings, choices, { hidden: true }).map(({ phrase }) => phrase)).toEqual(["weather"]);
});

test("a merged phrase counts as the other one, each person once", () => {
  const items = combined(
    [
      {
        person: "ana",
        said: [
          ["timet", "timetable", 2],
          ["schedul", "schedule", 2],
        ],
      },
      { person: "ben", said: [["schedul", "schedules", 1]] },
    ],
    [choice("schedul", { mergedInto: "timet" })],
  );
  expect(items).toMatchObject([{ key: "timet", people: 2, documents: 2, merged: ["schedul"] }]);
});

test("merges that lead in a circle stop where they began", () => {
  const items = combined(
    [
      {
        person: "ana",
        said: [
          ["one", "one", 1],
          ["two", "two", 1],
        ],
      },
    ],
    [choice("one", { mergedInto: "two" }), choice("two", { mergedInto: "one" })],
  );
  expect(items.length).toBeGreaterThan(0);
});

test("single words are asked for alone", () => {
  const sayings: Saying[] = [
    {
      person: "ana",
      said: [
        ["duti roster", "duty roster", 3],
        ["roster", "roster", 3],
        ["duti", "duty", 3],
      ],
    },
  ];
  expect(combined(sayings, [], { unit: "words" }).map(({ phrase }) => phrase)).toEqual(["duty", "roster"]);
});

test("what anybody names a thing is a phrase: also words that programs stumble over", () => {
  const items = combined([
    {
      person: "ana",
      said: [
        ["constructor", "constructor", 2],
        ["__proto__", "__proto__", 1],
      ],
    },
  ]);
  expect(items.map(({ phrase }) => phrase).sort()).toEqual(["__proto__", "constructor"]);
});

test("a study without a word gives no keyword", () => {
  expect(combined([])).toEqual([]);
});
