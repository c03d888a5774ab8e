import { expect, test } from "vitest";
import { factsOf } from "./facts-of";
import type { Field } from "./list-kind";
import type { Choices } from "./use-names";

const CHOICES: Choices = {
  persona: [{ value: "p1", name: "Owner who signs" }],
  step: [
    { value: "trial", name: "Trial" },
    { value: "setup", name: "First week" },
  ],
  touchpoint: [],
  code: [{ value: "c1", name: "Price", kind: "theme" }],
};

const FIELDS: Field[] = [
  { name: "name", label: "Name", kind: "line" },
  { name: "personaId", label: "For", kind: "persona", empty: "everybody" },
  { name: "codeId", label: "Code", kind: "code" },
  { name: "places", label: "Where people meet it", kind: "places" },
  { name: "supporters", label: "Teams that support", kind: "teams" },
  { name: "current", label: "Current", kind: "number" },
  { name: "date", label: "As of", kind: "day" },
  { name: "message", label: "What it says", kind: "prose" },
];

const KIND = { fields: FIELDS, nameOf: ({ name }: { name: string }) => name };

test("what a list notes of a thing is read in the words that its form shows", () => {
  const item = {
    name: "Welcome call",
    personaId: "p1",
    codeId: "c1",
    places: [
      { step: "trial", purpose: "" },
      { step: "setup", purpose: "to load the rota" },
    ],
    supporters: ["Sales", "Success"],
    current: 1234.5,
    date: "2026-05-14",
    message: "We call you\nwithin a day",
  };
  expect(factsOf(KIND, item, CHOICES)).toEqual([
    { label: "For", value: "Owner who signs" },
    { label: "Code", value: "Price" },
    { label: "Where people meet it", value: "Trial\nFirst week: to load the rota" },
    { label: "Teams that support", value: "Sales, Success" },
    { label: "Current", value: "1,234.5" },
    { label: "As of", value: "14 May 2026" },
    { label: "What it says", value: "We call you\nwithin a day" },
  ]);
});

test("what is called like the thing itself is noted of it all the same", () => {
  const item = {
    name: "Trial",
    personaId: null,
    codeId: null,
    places: [{ step: "trial", purpose: "" }],
    supporters: ["Trial"],
    current: null,
  };
  expect(factsOf(KIND, { ...item, date: null, message: "" }, CHOICES).filter(({ value }) => value === "Trial")).toHaveLength(2);
});

test("what nobody noted has no words, and zero is noted", () => {
  const item = { name: "Call", personaId: null, codeId: "gone", places: [], supporters: [], current: 0, date: null, message: "" };
  expect(factsOf(KIND, item, CHOICES).filter(({ value }) => value !== null && value !== "")).toEqual([{ label: "Current", value: "0" }]);
});
