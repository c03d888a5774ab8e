import { describe, expect, it } from "vitest";
import { type Question, question } from "./definition";
import { readAnswer } from "./read-answer";
import { splitCell } from "./split-cell";

const asked = (facts: object): Question =>
  question.parse({ id: "abcd1234", text: "Which of these did you use?", type: "single", ...facts });
const options = ["Docs", "Live chat, phone", "Events (meetups, conferences)"].map((label) => ({ value: label, label }));

describe("one cell with several choices", () => {
  it("keeps an option whole that holds the joining comma", () => {
    const cell = "Docs, Events (meetups, conferences), a friend of mine, Live chat, phone";
    expect(splitCell(cell, { joined: ", ", options: options.map(({ value }) => value) })).toEqual({
      chosen: ["Docs", "Events (meetups, conferences)", "Live chat, phone"],
      rest: ["a friend of mine"],
    });
  });

  it("does not take an option for the beginning of other words", () => {
    expect(splitCell("Docsite;Docs", { joined: ";", options: ["Docs"] })).toEqual({ chosen: ["Docs"], rest: ["Docsite"] });
  });

  it("reads a list as questions asked here keep it", () => {
    expect(splitCell('["Docs","mine"]', { joined: "list", options: ["Docs"] })).toEqual({ chosen: ["Docs"], rest: ["mine"] });
  });
});

describe("an answer", () => {
  it("is blank where nothing was chosen and no own words were given", () => {
    expect(readAnswer(asked({ options }), {})).toBeNull();
    expect(readAnswer(asked({ options, writeIn: "Other" }), { "abcd1234.other": true })).toMatchObject({ chosen: [], own: true });
  });

  it("of one column for each option is what is ticked", () => {
    const slots = options.map(({ value }, at) => ({ slot: `abcd1234.${at}`, role: "option" as const, value }));
    const cells = { "abcd1234.0": "Yes", "abcd1234.1": "No", "abcd1234.2": "Events (meetups, conferences)" };
    expect(readAnswer(asked({ type: "multiple", options, slots }), cells)).toMatchObject({
      chosen: ["Docs", "Events (meetups, conferences)"],
    });
  });

  it("on a scale is the number of its label, or the one it begins with, and never one off the scale", () => {
    const scale = { min: 1, max: 10 };
    const ends = [
      { value: "Strongly agree", label: "Strongly agree", number: 10 },
      { value: "Strongly disagree", label: "Strongly disagree", number: 1 },
    ];
    const read = (cell: string) => readAnswer(asked({ type: "scale", scale, options: ends }), { abcd1234: cell });
    expect([read("Strongly agree"), read("7"), read("5 - mostly others"), read("11"), read("n/a")]).toMatchObject([
      { number: 10 },
      { number: 7 },
      { number: 5 },
      null,
      null,
    ]);
  });

  it("of a matrix has one value for each row that was answered", () => {
    const rows = ["Import", "Count"].map((label) => ({ value: label, label }));
    expect(readAnswer(asked({ type: "matrix", rows, options }), { "abcd1234.1": "Docs" })).toEqual({
      kind: "rows",
      rows: { Count: "Docs" },
    });
  });
});
