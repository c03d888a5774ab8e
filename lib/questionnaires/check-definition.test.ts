import { describe, expect, it } from "vitest";
import { branchValues, definitionErrors } from "./check-definition";
import type { Branch, Definition } from "./definition";
import { ask, options, part } from "./templates/template";

const color = ask({ id: "color001", type: "single", text: "Which colour?", options: options("Red", "Blue") });
const likely = ask({ id: "likely01", type: "recommendation", text: "How likely?" });
const why = ask({ id: "why00001", type: "long-text", text: "Why?" });

function led(branch: Branch): Definition {
  return { sections: [part("sect0001", "", [color, why], { branches: [branch] }), part("sect0002", "", [likely])] };
}

function messages(definition: Definition): string[] {
  return definitionErrors(definition).map(({ path, message }) => `${path}: ${message}`);
}

describe("a definition", () => {
  it("is sound where ids differ and each choice has something to choose", () => {
    expect(messages({ sections: [part("sect0001", "", [color, likely, why])] })).toEqual([]);
  });

  it("names the place of an id that stands twice, also where a section has it", () => {
    expect(messages({ sections: [part("color001", "", [color])] })).toEqual([
      "sections.0.questions.0.id: The id color001 stands twice. Each question and section needs its own.",
    ]);
  });

  it("asks for options of choices, for rows and columns of a matrix, for the ends of a scale", () => {
    const bare = (type: "single" | "ranking" | "matrix" | "scale", at: number) => ask({ id: `bare000${at}`, type, text: "What?" });
    const found = messages({
      sections: [part("sect0001", "", [bare("single", 1), bare("ranking", 2), bare("matrix", 3), bare("scale", 4)])],
    });
    expect(found.map((message) => message.split(":")[0])).toEqual([
      "sections.0.questions.0.options",
      "sections.0.questions.1.options",
      "sections.0.questions.2.options",
      "sections.0.questions.2.rows",
      "sections.0.questions.3.scale",
    ]);
  });

  it("offers each option once", () => {
    const twice = { ...color, options: options("Red", "Red") };
    expect(messages({ sections: [part("sect0001", "", [twice])] })[0]).toContain("offers “Red” twice");
  });
});

describe("a branch", () => {
  it("leads from an answer of this or an earlier section to a later one, or to the end", () => {
    expect(messages(led({ questionId: color.id, is: ["Red"], goTo: "end" }))).toEqual([]);
    expect(messages(led({ questionId: color.id, is: ["Red", "Blue"], goTo: "sect0002" }))).toEqual([]);
  });

  it.each([
    ["from a question that comes later", { questionId: likely.id, is: ["9"], goTo: "end" as const }, /not asked before it ends/],
    ["from words of the respondent's own", { questionId: why.id, is: ["because"], goTo: "end" as const }, /no branch can follow/],
    ["from an answer that cannot be given", { questionId: color.id, is: ["Green"], goTo: "end" as const }, /cannot be answered by “Green”/],
    ["to a section that is not there", { questionId: color.id, is: ["Red"], goTo: "nowhere1" }, /not there/],
    ["in a circle", { questionId: color.id, is: ["Red"], goTo: "sect0001" }, /only lead forward/],
  ])("never leads %s", (_, branch, message) => {
    expect(messages(led(branch))[0]).toMatch(message);
  });

  it("follows from the numbers of a scale as text", () => {
    expect(branchValues(likely)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
  });
});
