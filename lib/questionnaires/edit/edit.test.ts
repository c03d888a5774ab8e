import { describe, expect, it } from "vitest";
import { definitionErrors } from "@/lib/questionnaires/check-definition";
import { type Definition, definition as shape } from "@/lib/questionnaires/definition";
import { ask, options, part } from "@/lib/questionnaires/templates/template";
import { QUESTION_TYPES } from "@/lib/questionnaires/vocabulary";
import { countBranches } from "./branches";
import { changeQuestion, freshOption, linesAsOptions, newQuestion, relabelOption, retyped } from "./change";
import { insertQuestion, insertSection, orderedBy, outlineIds, removeQuestion, removeSection, stepQuestion, stepSection } from "./place";
import { storableDefinition } from "./storable";

const color = ask({ id: "color001", type: "single", text: "Which colour?", options: options("Red", "Blue") });
const why = ask({ id: "why00001", type: "long-text", text: "Why?" });
const last = ask({ id: "last0001", type: "short-text", text: "Anything else?" });

const two: Definition = {
  sections: [
    part("sect0001", "", [color, why], { branches: [{ questionId: color.id, is: ["Red"], goTo: "sect0002" }] }),
    part("sect0002", "End", [last]),
  ],
};

describe("the order of questions", () => {
  it("changes one place at a time, over the edge of a section", () => {
    expect(outlineIds(stepQuestion(two, why.id, 1))).toEqual(["sect0001", "color001", "sect0002", "why00001", "last0001"]);
    expect(outlineIds(stepQuestion(two, last.id, -1))).toEqual(["sect0001", "color001", "why00001", "last0001", "sect0002"]);
  });

  it("stays where a question stands first or last", () => {
    expect(stepQuestion(two, color.id, -1)).toBe(two);
    expect(stepQuestion(two, last.id, 1)).toBe(two);
  });

  it("is that of an outline, where each question belongs to the section above it", () => {
    expect(
      orderedBy(two, ["last0001", "sect0001", "sect0002", "color001", "why00001"]).sections.map(({ questions }) => questions.length),
    ).toEqual([1, 2]);
  });

  it("lets go of a branch from a question that is now asked later", () => {
    expect(countBranches(stepQuestion(stepQuestion(two, color.id, 1), color.id, 1))).toBe(0);
    expect(countBranches(stepSection(two, "sect0001", 1))).toBe(0);
    expect(countBranches(removeQuestion(two, color.id))).toBe(0);
  });

  it("takes a new question after the chosen one, first in a section, or last of all", () => {
    const question = newQuestion("new00001", "single");
    expect(outlineIds(insertQuestion(two, { question, after: color.id }))[2]).toBe("new00001");
    expect(outlineIds(insertQuestion(two, { question, after: "sect0002" }))[4]).toBe("new00001");
    expect(outlineIds(insertQuestion(two, { question, after: null })).at(-1)).toBe("new00001");
  });

  it("keeps the questions of a section that goes", () => {
    expect(outlineIds(removeSection(two, "sect0002"))).toEqual(["sect0001", "color001", "why00001", "last0001"]);
    expect(outlineIds(removeSection(two, "sect0001"))).toEqual(["sect0002", "color001", "why00001", "last0001"]);
    expect(outlineIds(insertSection(two, { section: part("sect0003", "", []), after: color.id }))[3]).toBe("sect0003");
  });
});

describe("a question in the builder", () => {
  it.each(QUESTION_TYPES)("of the type %s is sound from its first moment", (type) => {
    const made = { sections: [part("sect0001", "", [newQuestion("new00001", type)])] };
    expect(shape.parse(made)).toEqual(made);
    expect(definitionErrors(made)).toEqual([]);
  });

  it("keeps what the new type can hold, and lets go of a score it cannot give", () => {
    const scored = { ...color, metric: "pmf" as const };
    expect(retyped(scored, "multiple")).toMatchObject({ options: color.options, joined: "list", metric: null });
    expect(retyped(color, "agreement")).toMatchObject({ options: [], scale: { min: 1, max: 7 } });
    expect(retyped(why, "email").purpose).toBe("follow-up");
  });

  it("stores an option under its words until somebody has answered, and branches follow", () => {
    const fresh = relabelOption(two, { questionId: color.id, at: 0, label: "Scarlet", answered: false });
    expect(fresh.sections[0]?.questions[0]?.options[0]).toEqual({ value: "Scarlet", label: "Scarlet" });
    expect(fresh.sections[0]?.branches[0]?.is).toEqual(["Scarlet"]);
    const answered = relabelOption(two, { questionId: color.id, at: 0, label: "Scarlet", answered: true });
    expect(answered.sections[0]?.questions[0]?.options[0]).toEqual({ value: "Red", label: "Scarlet" });
  });

  it("keeps what an option stands for whatever it is called", () => {
    const feeling = changeQuestion(two, color.id, (asked) => ({ ...asked, options: [{ value: "very", label: "Very", feeling: "very" }] }));
    expect(
      relabelOption(feeling, { questionId: color.id, at: 0, label: "A lot", answered: false }).sections[0]?.questions[0]?.options[0]?.value,
    ).toBe("very");
  });

  it("takes pasted lines as options, each once and without its bullet", () => {
    expect(linesAsOptions("1. Red\n- Green\n\n* Green\n  Blue-ish ", color.options).map(({ label }) => label)).toEqual([
      "Green",
      "Blue-ish",
    ]);
    expect(freshOption([...color.options, { value: "x", label: "Option 3" }]).label).toBe("Option 4");
  });

  it("can be stored while its words are still missing", () => {
    const unwritten = relabelOption(
      changeQuestion(two, color.id, (asked) => ({ ...asked, text: " " })),
      { questionId: color.id, at: 0, label: "", answered: false },
    );
    const stored = storableDefinition(unwritten);
    expect(shape.parse(stored)).toEqual(stored);
    expect(stored.sections[0]?.questions[0]).toMatchObject({ text: "Untitled question", options: [{ label: "Red" }, { label: "Blue" }] });
  });
});
