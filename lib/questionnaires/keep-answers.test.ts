import { describe, expect, it } from "vitest";
import type { Cells } from "@/lib/responses/schema";
import { asAsked } from "./as-asked";
import type { Question } from "./definition";
import { countLost } from "./keep-answers";
import { ask, options } from "./templates/template";

const ID = "asked001";
const choice = ask({ id: ID, type: "single", text: "Which?", options: options("Red", "Blue"), writeIn: "Another" });
const many = ask({ id: ID, type: "multiple", text: "Which?", options: options("Red", "Blue") });
const words = ask({ id: ID, type: "long-text", text: "Why?" });
const likely = asAsked(ask({ id: ID, type: "recommendation", text: "How likely?" }));

const lost = (cells: Cells, before: Question | null, after: Question) => countLost([cells, {}], { before, after: asAsked(after) });

describe("changing the type of a question with answers", () => {
  it.each([
    ["one choice read as several", choice, { ...choice, type: "multiple" as const }, { [ID]: "Red" }],
    ["long words as short ones", words, { ...words, type: "short-text" as const }, { [ID]: true as const }],
    ["how likely as a plain number", likely, { ...likely, type: "number" as const, scale: null }, { [ID]: "9" }],
    ["how likely as a scale that holds it", likely, { ...likely, type: "scale" as const }, { [ID]: "9" }],
    ["a choice with own words beside it", choice, { ...choice, text: "Which one?" }, { [`${ID}.other`]: true as const }],
  ])("takes nothing from %s", (_, before, after, cells) => {
    expect(lost(cells, before, after)).toBe(0);
  });

  it.each([
    ["several choices as one", many, { ...many, type: "single" as const }, { [ID]: '["Red","Blue"]' }],
    ["a choice as words", choice, { ...choice, type: "long-text" as const, options: [] }, { [ID]: "Red" }],
    ["words as a choice", words, choice, { [ID]: true as const }],
    ["how likely as satisfaction of five points", likely, { ...likely, type: "satisfaction" as const }, { [ID]: "9" }],
    ["own words beside a choice without their place", choice, { ...choice, type: "ranking" as const }, { [`${ID}.other`]: true as const }],
  ])("would take %s, and is counted", (_, before, after, cells) => {
    expect(lost(cells, before, after)).toBe(1);
  });

  it("counts answers under an id that comes back to another question", () => {
    expect(lost({ [ID]: "Red" }, null, choice)).toBe(0);
    expect(lost({ [ID]: "Red" }, null, words)).toBe(1);
  });
});
